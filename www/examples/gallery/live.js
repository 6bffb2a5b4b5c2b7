/** Puts a new entry on top, as an editor would. */
document.getElementById("more")?.addEventListener("click", (event) => {
  const entry = document.createElement("p");
  entry.textContent = "Pukul 13.05: Camat Rantaujaya, Sekar Wulandari, berjanji akan netral sampai penghitungan usai.";
  /** @type {Element} */ (event.currentTarget).after(entry);
});
