"""Malay headings; see the package's docstring for their notation."""

from adverts.vocabulary.topics import Topic

PHRASES: dict[Topic, str] = {
    Topic.RESPONSIBILITY: """
        {huraian/penerangan/keterangan/skop/bidang/ringkasan} {kerja/tugas/jawatan/pekerjaan}
        {fungsi/tugas/peranan/tanggungjawab} {jawatan/utama/anda/dan tanggungjawab/hakiki/harian/
            pekerjaan}
        apa yang {anda akan/akan anda} {buat/lakukan}
        {anda akan/anda bertanggungjawab untuk/anda bertanggungjawab}
        {senarai tugas/tugas-tugas/tugas/tanggungjawab/skop tugas/peranan}
        {apa yang anda buat/kerja harian/kerja anda/sehari dalam kerja/apa yang perlu dibuat}
        {rutin harian/apa yang anda akan dapat lakukan/kerja sehari-hari}
    """,
    Topic.REQUIREMENT: """
        {syarat/syarat-syarat} {/lantikan/kelayakan/minimum/permohonan/umum/am/khas/kemasukan/asas}
        {kelayakan/kriteria/keperluan} {/akademik/minimum/jawatan/calon/pemohon/asas/pekerjaan/
            diperlukan/utama}
        {ciri-ciri/profil} {calon/pemohon} {/yang dicari/ideal}
        {pengalaman/kelulusan/pendidikan} {/kerja/akademik/diperlukan/minimum}
        {siapa/apa} yang kami {cari/perlukan}
        {apa yang kami perlukan daripada anda/siapa anda/apa yang anda bawa/kelebihan anda}
        {apa yang anda perlukan/anda perlu/anda mesti ada/kekuatan anda/anda boleh}
    """,
    Topic.NICE: """
        {kelebihan/keutamaan} {/jika/sekiranya/akan diberikan/akan diberikan kepada/diberi kepada/
            tambahan/diberikan kepada}
        {akan diberi keutamaan/diutamakan/satu kelebihan/adalah satu kelebihan/adalah kelebihan}
    """,
    Topic.BEHAVIOUR: """
        {sahsiah/sikap/ciri-ciri peribadi/kemahiran insaniah/sifat peribadi/personaliti}
        {sikap/sahsiah/sahsiah dan keperibadian/keperibadian} {calon/yang kami cari/yang dicari/
            yang diperlukan}
        {sifat anda/perwatakan}
    """,
    Topic.BENEFIT: """
        {imbuhan/faedah/manfaat/kemudahan/elaun/ganjaran/keistimewaan} {/dan kemudahan/dan faedah/
            pekerja/kakitangan/yang ditawarkan/dan elaun/lain/tambahan}
        {kenapa/mengapa} {pilih kami/sertai kami/bekerja dengan kami/menyertai kami}
        {apa yang kami tawarkan/kami menawarkan/kami tawarkan/tawaran kami/apa yang anda dapat/
            yang kami sediakan}
        anda akan {menikmati/mendapat/menerima/dapat}
        {apa yang kami beri/sebagai balasan/apa yang anda akan dapat/apa yang anda terima}
        {kami beri/balasan untuk anda/kelebihan kami/kelebihan bersama kami}
    """,
    Topic.APPLY: """
        {cara/kaedah/maklumat} {memohon/permohonan/mohon/untuk memohon}
        {permohonan/hubungi kami/hubungi/berminat/cara hantar permohonan/mohon sekarang}
        {dokumen/dokumen-dokumen} {/yang} {diperlukan/perlu disertakan}
        {hantar kepada kami/sila hantar/apa yang perlu dihantar}
    """,
    Topic.PROCESS: """
        {proses/sesi/tarikh} {temuduga/temu duga/pengambilan/pemilihan}
        {langkah seterusnya/apa yang berlaku seterusnya/selepas memohon/apa selepas ini}
    """,
    Topic.OVERVIEW: """
        {latar belakang/profil/maklumat/pengenalan/mengenai/tentang} {syarikat/kami/organisasi}
    """,
    Topic.LOGISTICS: """
        {tempat/lokasi/waktu/masa} {kerja/bekerja/bertugas}
        {tarikh tutup/tarikh tutup permohonan/taraf jawatan/jenis pekerjaan}
    """,
    Topic.PAY: """
        {gaji/jadual gaji/gaji pokok/gaji dan elaun/tangga gaji}
    """,
    Topic.STACK: """
        {alatan kami/teknologi yang kami guna/alat yang kami guna}
    """,
}
