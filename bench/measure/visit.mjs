// One visit to a page by somebody who was never there.

import { readFileSync } from "node:fs";
import { median, quantile } from "./statistics.mjs";

const INPUTS = 200;
const PROBE = readFileSync(new URL("probe.js", import.meta.url), "utf8");

const bytesPerSecond = (kilobits) => (kilobits * 1000) / 8;

export const CONDITIONS = {
  unthrottled: {},
  throttled: {
    cpuRate: 4,
    network: {
      offline: false,
      latency: 150,
      downloadThroughput: bytesPerSecond(1600),
      uploadThroughput: bytesPerSecond(750),
    },
  },
};

const countBytes = async (client) => {
  const favicons = new Set();
  const received = new Map();
  client.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (/icon[^/]*\.(svg|ico|png)$/.test(request.url)) favicons.add(requestId);
  });
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => received.set(requestId, encodedDataLength));
  await client.send("Network.enable");
  return () => {
    const counted = [...received].filter(([id]) => !favicons.has(id)).map(([, bytes]) => bytes);
    return { bytes: counted.reduce((sum, bytes) => sum + bytes, 0), requests: counted.length };
  };
};

const busyMilliseconds = async (client) => {
  const { metrics } = await client.send("Performance.getMetrics");
  return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
};

const measurePage = async (page, address, { cpuRate, network }) => {
  const client = await page.createCDPSession();
  const wire = await countBytes(client);
  await client.send("Network.setCacheDisabled", { cacheDisabled: true });
  // Time that the thread runs, without what other programs take from it.
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  if (cpuRate) await client.send("Emulation.setCPUThrottlingRate", { rate: cpuRate });
  if (network) await client.send("Network.emulateNetworkConditions", network);
  await page.evaluateOnNewDocument(PROBE);

  await page.goto(address, { waitUntil: "load" });
  const interactive = await page.evaluate(() => probe.firstAnswer());
  const busyLoading = await busyMilliseconds(client);
  const paint = await page.evaluate(() => probe.firstPaint());
  const { measured, droppedFrames } = await page.evaluate((count) => probe.latencies(count), INPUTS);
  const busyInputs = (await busyMilliseconds(client)) - busyLoading;

  await client.send("HeapProfiler.collectGarbage");
  const { usedSize: heap } = await client.send("Runtime.getHeapUsage");
  return {
    ...wire(),
    paint,
    interactive,
    latencyMedian: median(measured),
    latencyP99: quantile(measured, 0.99),
    droppedFrames,
    busyLoading,
    busyInputs,
    heap,
    wasmMemory: await page.evaluate(() => probe.wasmMemory()),
  };
};

export const visit = async (browser, address, conditions) => {
  const context = await browser.createBrowserContext();
  try {
    return await measurePage(await context.newPage(), address, conditions);
  } finally {
    await context.close();
  }
};
