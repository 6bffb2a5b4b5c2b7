import { Findings } from "./findings";

export default function Page() {
  return <Findings text="“ASN wajib netral di Pilkada 2024,” tegas Wali Kota Tirtaloka, Ratih Anggraini." />;
}
