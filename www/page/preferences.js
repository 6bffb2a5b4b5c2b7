/** The switches for language and theme. */
import { byId } from "./dom.js";
import { setLanguage, t } from "./i18n.js";
import { recall, remember } from "./settings.js";

const THEMES = /** @type {const} */ (["auto", "light", "dark"]);

/** @param {() => void} languageChanged called after every change but not at the start */
export function createPreferences(languageChanged) {
  const buttons = /** @type {const} */ (["id", "en"]).map((language) => ({
    language,
    button: byId(`language-${language}`, HTMLButtonElement),
  }));
  const themeButton = byId("theme", HTMLButtonElement);
  let theme = THEMES.find((name) => name === recall("theme", THEMES)) ?? "auto";

  /** @param {import('./i18n.js').Language} language */
  const useLanguage = (language) => {
    setLanguage(language);
    for (const each of buttons) each.button.setAttribute("aria-pressed", String(each.language === language));
    useTheme();
  };

  const useTheme = () => {
    if (theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    themeButton.setAttribute("aria-label", t(`theme.${theme}`));
    themeButton.title = t(`theme.${theme}`);
    themeButton.querySelector("use")?.setAttribute("href", `#icon-${theme}`);
  };

  for (const { language, button } of buttons) {
    button.addEventListener("click", () => {
      remember("language", language);
      useLanguage(language);
      languageChanged();
    });
  }
  themeButton.addEventListener("click", () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "auto";
    remember("theme", theme);
    useTheme();
  });
  useLanguage(recall("language", ["id", "en"]) === "en" ? "en" : "id");
}
