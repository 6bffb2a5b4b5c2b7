/** The element's own words, beside those of view/texts.*.js, and its language. */

import { useLanguage } from "../view/language.js";

const id = Object.freeze({
  "element.title": "Sorotan artikel",
  "element.about":
    "Netralitas pejabat dan fakta pemilu dalam artikel ini. Klik bagian yang tersorot untuk penjelasannya.",
  "element.light": "Sorot di artikel",
  "element.kinds": "Jenis sorotan",
  "element.reading": "Membaca artikel…",
  "element.unread": "Artikel belum dibaca",
  "element.listOnly":
    "Peramban ini belum bisa menyorot teks halaman, jadi temuannya hanya ada dalam daftar ini. Pilih satu untuk menuju kata-katanya.",
  "element.toWords": "Ke kata-katanya",
  "element.toList": "Ke daftar",
  "element.policy":
    "Kebijakan keamanan halaman ini tidak mengizinkan WebAssembly, jadi artikel tidak bisa dibaca. Pengelola situs dapat memakai atribut frame.",
  "element.framePolicy":
    "Bingkai Sorot dikirim dengan kebijakan keamanan yang tidak mengizinkan WebAssembly, jadi artikel tidak bisa dibaca. Pengelola situs perlu mengirim berkas itu tanpa kebijakan halaman.",
  "element.frame":
    "Bingkai Sorot tidak bisa dimuat, jadi artikel belum dibaca. Alamatnya harus ada, dan kebijakan halaman ini mengizinkannya (frame-src).",
  "element.engine": "Mesin Sorot tidak bisa dimuat, jadi artikel belum dibaca.",
  "element.failed": "Artikel ini tidak berhasil dibaca.",
  "element.article": "Artikel yang hendak disorot tidak ditemukan di halaman ini.",
  "element.retry": "Coba lagi",
});

/** @type {Record<keyof typeof id, string>} */
const en = Object.freeze({
  "element.title": "Lit up in this article",
  "element.about":
    "Neutrality of officials and election facts in this article. Click what is lit up to have it explained.",
  "element.light": "Light up the article",
  "element.kinds": "Kinds of light",
  "element.reading": "Reading the article…",
  "element.unread": "The article has not been read",
  "element.listOnly":
    "This browser cannot light up the text of a page yet, so the findings stand in this list only. Choose one to go to its words.",
  "element.toWords": "To the words",
  "element.toList": "To the list",
  "element.policy":
    "This page's security policy allows no WebAssembly, so the article cannot be read. The site's keepers can use the attribute frame.",
  "element.framePolicy":
    "Sorot's frame was sent with a security policy that allows no WebAssembly, so the article cannot be read. The site's keepers should send that file without the page's policy.",
  "element.frame":
    "Sorot's frame could not be loaded, so the article has not been read. Its address has to be right, and this page's policy to allow it (frame-src).",
  "element.engine": "Sorot's engine could not be loaded, so the article has not been read.",
  "element.failed": "This article could not be read.",
  "element.article": "The article to light up was not found on this page.",
  "element.retry": "Try again",
});

/** @typedef {keyof typeof id} ElementText */

export const texts = Object.freeze({ id, en });

/** Makes an element's language the one of what is shown next. @param {Element} element */
export function speakAs(element) {
  const near = element.closest("[lang]") ?? document.documentElement;
  useLanguage(/^en\b/i.test(near.getAttribute("lang") ?? "") ? "en" : "id");
}
