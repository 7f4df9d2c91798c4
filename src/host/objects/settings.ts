import { itemNotFound } from "../hostError";
import { asJson, asText } from "./arguments";
import { defineClass, type Maker } from "./excelClass";
import { NULL_OBJECT } from "./hostObject";

/** `Excel.SettingCollection`. Kept for the session; adding an existing key changes it. */
export const settings: Maker<null> = defineClass<null>("SettingCollection", () => ({
  methods: {
    add: (_target, args, host) => {
      host.settings.set(args.text(0), args.json(1));
      return setting({ key: args.text(0) });
    },
    getCount: (_target, _args, host) => host.settings.size,
    getItemOrNullObject: (_target, args, host) => (host.settings.has(args.text(0)) ? setting({ key: args.text(0) }) : NULL_OBJECT),
  },
  items: (_target, host) => [...host.settings.keys()].map((key) => setting({ key })),
  item: (_target, key, host) => {
    if (!host.settings.has(asText(key))) throw itemNotFound();
    return setting({ key: asText(key) });
  },
}));

/** `Excel.Setting`. */
const setting: Maker<{ readonly key: string }> = defineClass<{ readonly key: string }>("Setting", () => ({
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ key }, host) => {
        const value = host.settings.get(key);
        if (value === undefined) throw itemNotFound();
        return value;
      },
      set: ({ key }, value, host) => {
        if (!host.settings.has(key)) throw itemNotFound();
        host.settings.set(key, asJson(value));
      },
    },
  },
  methods: {
    delete: ({ key }, _args, host) => {
      if (!host.settings.delete(key)) throw itemNotFound();
    },
  },
}));
