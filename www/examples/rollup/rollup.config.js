import nodeResolve from "@rollup/plugin-node-resolve";
// Copies what a module names with new URL("…", import.meta.url): the wasm and the thread.
import { importMetaAssets } from "@web/rollup-plugin-import-meta-assets";

export default {
  input: "main.js",
  output: { dir: "dist", format: "es" },
  plugins: [nodeResolve(), importMetaAssets()],
};
