"""Guides of the demo board in Malay: (family, article)."""

GUIDES: tuple[tuple[str, str], ...] = (
    (
        "Medical writing",
        """\
# Penulisan perubatan

Penulis perubatan menukar data kepada teks yang boleh digunakan oleh orang lain. Ada yang menulis untuk \
jurnal dan kongres, ada yang menulis untuk pihak berkuasa, dan ada yang menulis untuk doktor atau pesakit. \
Mereka bekerja dengan agensi, syarikat penyelidikan dan hospital, dan ramai yang bekerja dari rumah.

Teras kerja ini ialah membaca. Seorang penulis membaca laporan kajian yang panjang, mencari apa yang \
ditunjukkan dan apa yang tidak, lalu menyatakannya dalam beberapa ribu perkataan yang tepat.

Seorang Associate Medical Writer melapor kepada seorang Senior Medical Writer dan belajar dengan slaid dan \
ringkasan. Seorang Medical Writer melapor kepada seorang Senior Medical Writer dan membawa sesebuah \
manuskrip dari taklimat hingga versi akhir. Senior Medical Writer melapor kepada Principal Medical Writer, \
yang merancang penerbitan untuk beberapa tahun.
""",
    ),
    (
        "Account management",
        """\
# Pengurusan akaun dalam komunikasi perubatan

Pengurus akaun menjaga hubungan dengan klien. Mereka bekerja di agensi komunikasi perubatan, agensi \
pengiklanan kesihatan dan agensi perhubungan awam. Syarikat-syarikat ini menulis, mereka bentuk dan \
mengatur apa yang disampaikan oleh pengeluar ubat kepada doktor, ahli farmasi dan pesakit.

Setiap projek ada dua pihak. Penulis dan pereka menghasilkannya; pasukan akaun memastikan projek itu \
betul, siap pada harinya dan dibayar. Kerja ini sesuai untuk orang yang suka akan ketertiban, manusia \
dan sains, serta boleh berkata tidak dengan cara yang baik.

Kebanyakan orang bermula sebagai Account Executive (AE). Seorang Account Executive melapor kepada \
seorang Account Manager (AM) dan menjaga jadual, minit mesyuarat dan belanjawan. Seorang Account Manager \
melapor kepada seorang Account Director (AD) dan mengendalikan projek dari taklimat pertama hingga \
invois terakhir.

Account Director bertanggungjawab atas seluruh akaun: rancangan, wang dan pasukannya. Seorang Account \
Director melapor kepada Client Services Director (CSD), yang mengetuai jabatan itu. Langkah yang paling \
sukar ialah menjadi ketua: mulai saat itu yang dinilai ialah hasil kerja orang lain yang anda bantu.
""",
    ),
    (
        "Clinical operations",
        """\
# Operasi klinikal

Sebelum sesuatu ubat digunakan, orang mengambilnya dalam kajian. Operasi klinikal ialah kerja \
mengendalikan kajian itu: mencari hospital yang mahu menyertai, melawatnya, dan memastikan pesakit \
selamat serta data betul. Mereka bekerja di organisasi penyelidikan kontrak, syarikat farmaseutikal, \
syarikat bioteknologi dan hospital universiti.

Langkah pertama selalunya Clinical Trial Assistant (CTA). Seorang Clinical Trial Assistant melapor \
kepada seorang Clinical Research Associate (CRA), melengkapkan fail kajian dan tahu di mana setiap \
dokumen disimpan.

Seorang Clinical Research Associate melapor kepada seorang Senior Clinical Research Associate. Mereka \
melawat tapak kajian, membandingkan data dengan fail pesakit, dan berbincang dengan doktor serta \
jururawat kajian tentang apa yang ditemui. Separuh minggu dihabiskan dalam perjalanan dan di hospital.

Seorang Senior Clinical Research Associate melapor kepada Clinical Project Manager, yang \
bertanggungjawab atas masa, wang dan mutu sesuatu kajian di beberapa negara. Clinical Project Manager \
melapor kepada Director of Clinical Operations. Persediaan yang baik ialah apa-apa kerja dengan rekod \
yang mesti tepat: wad, makmal atau farmasi.
""",
    ),
    (
        "Pharmacovigilance",
        """\
# Farmakovigilans

Sesuatu ubat tidak pernah selesai. Apabila beribu-ribu orang mengambilnya, muncul kesan yang tidak dapat \
ditunjukkan oleh mana-mana kajian. Farmakovigilans mengumpulkan laporan ini, mencari maknanya, lalu \
memberitahu pihak berkuasa dan doktor. Pasukannya bekerja di syarikat farmaseutikal, organisasi \
penyelidikan kontrak dan pihak berkuasa awam.

Hari bermula dengan kes. Seorang Drug Safety Associate melapor kepada seorang Pharmacovigilance \
Scientist, merekodkan apa yang dilaporkan oleh doktor atau pesakit, dan bertanya tentang apa yang belum \
lengkap, kerana banyak laporan mesti sampai kepada pihak berkuasa dalam beberapa hari.

Seorang Pharmacovigilance Scientist melapor kepada seorang Senior Pharmacovigilance Scientist. Mereka \
melihat banyak kes serentak: adakah ini isyarat, atau kebetulan? Mereka juga menulis laporan berkala dan \
menjawab soalan pihak berkuasa.

Seorang Senior Pharmacovigilance Scientist melapor kepada Pharmacovigilance Manager, yang \
bertanggungjawab atas sistem itu sendiri: prosedur, latihan, pemeriksaan dan perjanjian dengan rakan \
kongsi. Kerja ini sesuai untuk orang yang teliti walaupun dikejar masa.
""",
    ),
    (
        "Regulatory affairs",
        """\
# Hal ehwal pengawalseliaan

Tiada ubat dan tiada peranti yang dijual tanpa kebenaran. Hal ehwal pengawalseliaan mendapatkan \
kebenaran itu dan mengekalkannya: pasukan ini tahu apa yang diminta oleh undang-undang, mengumpulkannya \
daripada setiap jabatan, dan berurusan dengan pihak berkuasa. Mereka bekerja di syarikat farmaseutikal, \
syarikat peranti perubatan, firma perunding dan pihak berkuasa awam.

Seorang Regulatory Affairs Associate melapor kepada seorang Regulatory Affairs Specialist. Mereka \
menyusun dokumen, menjaga tarikh pembaharuan, dan menyemak label serta risalah kata demi kata. Di \
sinilah orang belajar bagaimana sesebuah syarikat sebenarnya membuat produknya.

Seorang Regulatory Affairs Specialist melapor kepada seorang Regulatory Affairs Manager. Mereka menulis \
sebahagian permohonan, menilai sama ada sesuatu perubahan memerlukan kelulusan baharu, dan menjawab \
soalan pihak berkuasa. Regulatory Affairs Manager menentukan jalan ke arah kelulusan bagi sesuatu \
produk.

Seorang Regulatory Affairs Manager melapor kepada Regulatory Affairs Director, yang menasihati syarikat \
sebelum sesuatu keputusan dibuat. Orang yang mahir dalam kerja ini tegas dengan fakta, sopan dengan \
manusia, dan mencatat segala-galanya.
""",
    ),
    (
        "Nursing",
        """\
# Kejururawatan

Jururawat berada di sisi pesakit apabila semua orang lain telah keluar dari bilik. Mereka memerhati, \
merawat, menerangkan, dan menjadi orang pertama yang menyedari perubahan. Mereka bekerja di hospital, \
klinik, rumah jagaan, sekolah dan syarikat, dan semakin kerap dalam kajian serta dengan pengeluar \
peranti.

Seorang Nursing Assistant melapor kepada seorang Staff Nurse dan membantu pesakit mandi, makan dan \
bergerak. Ijazah tidak diperlukan, dan bagi ramai orang inilah cara menguji sama ada kerjaya ini sesuai.

Seorang Staff Nurse melapor kepada seorang Senior Staff Nurse. Mereka merancang penjagaan pesakit, \
memberi ubat, dan bercakap dengan keluarga serta doktor. Selepas beberapa tahun, kebanyakan memilih \
bidang: rawatan rapi, dewan bedah, onkologi atau kanak-kanak.

Seorang Senior Staff Nurse melapor kepada Ward Manager, mengetuai syif dan mengajar rakan baharu. Ward \
Manager melapor kepada Director of Nursing, yang bersuara untuk semua jururawat dalam pengurusan \
hospital. Syif, beban dan kesedihan ialah sebahagian daripadanya. Sebagai balasan, kerjaya ini \
diperlukan di mana-mana dan pada setiap usia.
""",
    ),
)
