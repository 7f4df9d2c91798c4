/**
 * Builds the task pane, the ribbon commands, and the try-it page (`index.html`): a stand-in for Excel on the web.
 *
 *   --env officeJs=self   copies Microsoft's office.js, unmodified, beside the pages (for networks without Microsoft's server);
 *                         without it the pages load it from Microsoft, as Microsoft asks of published add-ins.
 *   --env only=tryIt      builds one of the pages alone.
 */
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { IgnorePlugin } = require("webpack");

const OFFICE_JS_FROM_MICROSOFT = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/**
 * Left out on purpose: `telemetry/oteljs_agave.js`, which would send what office.js notes down to Microsoft. Without it office.js
 * turns its notes off; browsers log one "404" for it.
 */
const OFFICE_JS_FILES = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-web-16.00.js",
  "excel-mac-16.00.js",
  "en-gb/office_strings.js",
  "en-us/office_strings.js",
  "o15apptofilemappingtable.js",
];

/** What the pages hold to. The hash is that of an empty style element, which the pane's style engine inserts. */
const POLICY = [
  "default-src 'none'", "script-src 'self' https://appsforoffice.microsoft.com", "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "connect-src 'self'", "img-src 'self' data:", "frame-src 'self'", "base-uri 'none'",
].join("; ");

/** Says that there is nothing left to minify: Microsoft's licence allows copies, not changed ones. */
const UNTOUCHED = { minimized: true };

module.exports = (env = {}, { mode = "production" } = {}) => {
  const ownOfficeJs = env.officeJs === "self";
  const officeJs = ownOfficeJs ? "office-js/office.js" : OFFICE_JS_FROM_MICROSOFT;
  const entry = { taskpane: "./src/taskpane/index.tsx", commands: "./src/commands/commands.ts", tryIt: "./src/host/page/index.ts" };
  const wanted = env.only ? [env.only] : Object.keys(entry);
  const pages = { taskpane: "taskpane/taskpane.html", commands: "commands/commands.html", tryIt: "host/page/index.html" };
  const page = (name) =>
    new HtmlWebpackPlugin({ filename: path.basename(pages[name]), template: `./src/${pages[name]}`, chunks: [name], templateParameters: { officeJs } });

  return {
    mode,
    devtool: mode === "production" ? false : "source-map",
    entry: Object.fromEntries(wanted.map((name) => [name, entry[name]])),
    output: { path: path.resolve(__dirname, "dist"), filename: "[name].[contenthash:8].js", clean: true },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      parser: { javascript: { exportsPresence: "error" } },
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, loader: "esbuild-loader", options: { target: "es2022", jsx: "automatic", tsconfig: "tsconfig.json" } },
        { test: /react-icons[\\/]lib[\\/](?:icons|sizedIcons)[\\/]chunk-/, loader: path.resolve(__dirname, "webpack.icons.js") },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target: "es2022", css: true })] },
    plugins: [
      ...wanted.map(page),
      // What draws slides asks for these under Node alone.
      new IgnorePlugin({ resourceRegExp: /^node:(?:fs|https)$/, contextRegExp: /pptxgenjs/ }),
      new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css" }),
      new CopyWebpackPlugin({
        patterns: [
          // The script that draws the icons and the pictures of the README are not for the pages.
          { from: "assets", to: "assets", globOptions: { ignore: ["**/*.mjs", "**/screens/**"] } },
          // The try-it page draws its ribbon from the manifest itself.
          { from: "manifest.xml", to: "manifest.xml" },
          { from: "examples/*.xlsx", to: "examples/[name][ext]", noErrorOnMissing: true },
          ...(ownOfficeJs ? OFFICE_JS_FILES.map((file) => ({ from: `node_modules/@microsoft/office-js/dist/${file}`, to: `office-js/${file}`, info: UNTOUCHED })) : []),
        ],
      }),
    ],
    // Sizes are checked by `npm run size`.
    performance: { hints: false },
    devServer: { server: "https", port: 3000, hot: false, liveReload: false, client: false, headers: { "Content-Security-Policy": POLICY } },
  };
};
