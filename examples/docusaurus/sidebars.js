export default { docs: ["getting-started", "billing/credits-and-billing"] };
