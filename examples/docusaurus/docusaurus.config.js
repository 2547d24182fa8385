const baseUrl = "/docs/";

export default {
  title: "Image service",
  url: "https://example.org",
  baseUrl,
  // Addresses that any server of files can answer.
  trailingSlash: true,
  onBrokenLinks: "throw",
  scripts: [{ src: `${baseUrl}credits/credit-calculator.js`, type: "module" }],
  plugins: [["@docusaurus/plugin-content-docs", { routeBasePath: "/", sidebarPath: "./sidebars.js" }]],
  themes: ["@docusaurus/theme-classic"],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: { title: "Image service" },
  },
};
