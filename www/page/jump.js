/** On a phone: a button that goes from the article down to the list, while the list is out of sight. */
import { byId } from "./dom.js";

/** @returns {(any: boolean) => void} to be told whether there is anything in the list */
export function createJump() {
  const button = byId("jump", HTMLAnchorElement);
  const side = byId("side", HTMLElement);
  let any = false;
  let inView = false;
  const update = () => {
    button.hidden = !any || inView;
  };
  new IntersectionObserver((entries) => {
    inView = entries.at(-1)?.isIntersecting ?? false; // how it is now
    update();
  }).observe(side);
  button.addEventListener("click", (event) => {
    event.preventDefault(); // without a # in the address
    side.scrollIntoView({ block: "start" });
    side.querySelector("h2")?.focus({ preventScroll: true });
  });
  return (value) => {
    any = value;
    update();
  };
}
