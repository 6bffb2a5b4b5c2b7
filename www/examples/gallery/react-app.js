/** An article that React owns: it renders again all the time, changes words, and takes parts away. */

import { createElement as e, StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";

function Article() {
  const [ticks, setTicks] = useState(0);
  const [likes, setLikes] = useState(0);
  const [corrected, setCorrected] = useState(false);
  const [shown, setShown] = useState(true);
  useEffect(() => {
    const timer = setInterval(() => setTicks((n) => n + 1), 200);
    return () => clearInterval(timer);
  }, []);
  const speaker = corrected ? "Wakil Wali Kota Tirtaloka, Damar Wicaksana," : "Wali Kota Tirtaloka, Bagas Prakoso,";
  return e(
    "article",
    { id: "article" },
    e("h1", null, "Wali kota bicara soal netralitas"),
    e("p", { key: `lead-${ticks % 2}` }, speaker, " meminta seluruh ASN menjaga netralitas selama Pilkada 2024."),
    shown && e("p", { id: "second" }, "Camat Sukamulya menandatangani ikrar netralitas di Balai Kota."),
    e("p", null, "Disukai ", likes, " kali, dibaca ", ticks, " detik."),
    e("button", { id: "like", type: "button", onClick: () => setLikes((n) => n + 1) }, `Suka (${likes})`),
    e("button", { id: "correct", type: "button", onClick: () => setCorrected(true) }, "Ralat"),
    e("button", { id: "toggle", type: "button", onClick: () => setShown((on) => !on) }, "Buka tutup"),
  );
}

const root = document.getElementById("root");
if (root) createRoot(root).render(e(StrictMode, null, e(Article)));
