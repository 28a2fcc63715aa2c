"""Words of headings in Indonesian and Malay that English lacks."""

from __future__ import annotations

from adverts.vocabulary.topics import Topic

PATTERNS = (
    (Topic.BENEFIT, r"keuntungan|fasilitas|pakej|kami menawarkan|apa yang kami tawar"),
    (
        Topic.NICE,
        r"(tidak|bukan) (wajib|diwajibkan|syarat|kemestian)|mata bonus|nilai plus"
        r"|(lebih|akan) (baik|bagus) (jika|kalau|sekiranya)",
    ),
    (Topic.REQUIREMENT, r"kualifikasi|persyaratan|kriteria|keahlian|yang kami cari"),
    (Topic.RESPONSIBILITY, r"deskripsi (kerja|pekerjaan)|tugas|apa yang akan anda lakukan"),
    (Topic.APPLY, r"cara melamar|kirim (cv|lamaran)|kirimkan"),
    (Topic.OVERVIEW, r"tentang (perusahaan|kami)"),
)
