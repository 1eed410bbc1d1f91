package org.mesinfos.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.intake.CharsetEvidence.ASCII;
import static org.mesinfos.connectors.intake.CharsetEvidence.BYTE_ORDER_MARK;
import static org.mesinfos.connectors.intake.CharsetEvidence.DAMAGED_UTF8;
import static org.mesinfos.connectors.intake.CharsetEvidence.LETTERS;
import static org.mesinfos.connectors.intake.CharsetEvidence.VALID_UTF8;
import static org.mesinfos.connectors.intake.CharsetEvidence.XML_DECLARATION;
import static org.mesinfos.connectors.intake.CharsetEvidence.ZERO_BYTES;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileScannerTest {

    private static final Charset CP1252 = Charset.forName("windows-1252");

    @Test
    void scansAnEmptyFile() {
        FileScan scan = scan(new byte[0]);

        assertThat(scan)
                .isEqualTo(new FileScan(
                        0,
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                        "",
                        StandardCharsets.UTF_8,
                        ASCII));
    }

    @Test
    void hashIsSha256() {
        assertThat(scan(bytes("abc", CP1252)).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void detectsEncodingByByteOrderMark(String charset) {
        assertEncoding(bytes("\ufeffDate;Libellé\n", Charset.forName(charset)), charset, BYTE_ORDER_MARK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void detectsUtf16ByZeroBytes(String charset) {
        assertEncoding(
                bytes("Date;Libellé;Débit\n02/01/2024;Café;3,20\n", Charset.forName(charset)), charset, ZERO_BYTES);
    }

    @Test
    void ignoresXmlDeclarationThatContradictsBytes() {
        String latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><r>é</r>";
        assertEncoding(bytes(latin, StandardCharsets.UTF_8), "UTF-8", VALID_UTF8);
        String unicode = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><r>Hôtel «Été» à Besançon, déjà payé</r>";
        assertEncoding(bytes(unicode, CP1252), "windows-1252", LETTERS);
    }

    @Test
    void detectsEncodingByXmlDeclaration() {
        byte[] file = bytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<a>é</a>", StandardCharsets.ISO_8859_1);

        assertEncoding(file, "ISO-8859-1", XML_DECLARATION);
    }

    @Test
    void ignoresXmlDeclarationWithUnknownEncoding() {
        assertEncoding(bytes("<?xml version='1.0' encoding='x-none'?><a/>", CP1252), "UTF-8", ASCII);
    }

    @Test
    void detectsValidUtf8() {
        assertEncoding(bytes("é", StandardCharsets.UTF_8), "UTF-8", VALID_UTF8);
    }

    @Test
    void detectsTruncatedUtf8() {
        byte[] whole = bytes("Débit é", StandardCharsets.UTF_8);

        assertEncoding(Arrays.copyOf(whole, whole.length - 1), "UTF-8", DAMAGED_UTF8);
    }

    @Test
    void detectsUtf8WithFewInvalidBytes() {
        byte[] file = bytes("Débit;Crédit;Libellé;Numéro;Opération x", StandardCharsets.UTF_8);
        file[file.length - 1] = (byte) 0xe9;
        byte[] more = Arrays.copyOf(file, file.length + 1);
        more[file.length] = ';';

        assertEncoding(more, "UTF-8", DAMAGED_UTF8);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252,'Date;Libellé;Débit'",
        "windows-1252,'CARTE ÉPICERIE FINE'",
        "windows-1252,'Café d’Été – 12 €'",
        "windows-1252,'N° 12;Crédit Agricole'",
        "windows-1252,'Où;À;Ça'",
        "windows-1252,'MÜLLER GRÖSSE Straße'",
        "ISO-8859-15,'Débit: 12 €;Libellé'",
        "ISO-8859-15,'Cœur;Bœuf;Œuvre'",
        "x-MacRoman,'Date;Libellé;Débit;Crédit'",
        "x-MacRoman,'Numéro;Période;Où ça;À bientôt'",
        "IBM850,'Date;Libellé;Débit;Crédit'",
        "IBM850,'Prélèvement;Chèque;Août'",
        "IBM850,'Société Générale'"
    })
    void detectsEncodingOfFewFrenchWords(String charset, String text) {
        assertEncoding(bytes(text, Charset.forName(charset)), charset, LETTERS);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252,'Zahlungsempfänger;Betrag (€);Gläubiger-ID'",
        "IBM850,'Währung;Umsätze'",
        "x-MacRoman,'Kirjauspäivä;Määrä'",
        "windows-1252,'Descrição;Montante'",
        "windows-1250,'Data księgowania;Tytuł;Kwota;Łódź'",
        "ISO-8859-2,'Data księgowania;Tytuł;Kwota;Łódź'",
        "IBM852,'Data księgowania;Tytuł;Kwota;Łódź'",
        "windows-1250,'Datum zaúčtování;Částka;Měna;Název protiúčtu'",
        "IBM852,'Dátum;Suma;Názov protiúčtu;Poznámka k platbe, ďakujem'",
        "windows-1250,'Könyvelés dátuma;Összeg;Közlemény;erdőbért'",
        "windows-1250,'Spółdzielnia Łąkowa, ul. Żółta 1'",
        "windows-1250,'Broj računa;Iznos;Svrha plaćanja'",
        "windows-1254,'Tarih;Açıklama;Tutar;Bakiye;Borç ödemesi'",
        "windows-1254,'İşlem no;IŞIK MARKET ALIŞVERİŞİ;KİRA ÖDEMESİ'",
        "windows-1257,'Mokėjimo paskirtis;Gavėjas;Suma'",
        "windows-1257,'Saņēmējs;Maksājuma mērķis'",
        "windows-1251,'Дата;Сумма;Назначение'",
        "KOI8-R,'Дата;Сумма;Назначение'",
        "IBM866,'Дата;Сумма;Назначение'",
        "KOI8-R,'Дата операции;Описание;Сумма;Магазин;Зарплата'",
        "windows-1255,'תאריך,תיאור,חובה,זכות,יתרה'",
        "ISO-8859-8,'תאריך,תיאור,חובה,זכות,יתרה'",
        "windows-1256,'التاريخ,البيان,مدين,دائن,الرصيد'",
        "EUC-JP,'日付,お引出し,お預入れ,カード 買物,残高'",
        "windows-1253,'Ημερομηνία;Ποσό;Περιγραφή'",
        "GB18030,'交易日期,收入,支出,余额,交易类型,对方户名'",
        "Big5,'交易日期,摘要,支出金額,存入金額,餘額'",
        "windows-31j,'年月日,お引出し,お預入れ,お取り扱い内容,残高'",
        "windows-31j,'2024/1/5,ランプ,スト゛ア,トマト,セツト'",
        "windows-31j,'2024/1/5,ｾﾌﾞﾝｲﾚﾌﾞﾝ ｼﾌﾞﾔ,1200'",
        "x-windows-949,'거래일시,적요,출금액,입금액,잔액'"
    })
    void detectsEncodingsOfOtherLanguages(String charset, String text) {
        byte[] bytes = bytes(text, Charset.forName(charset));
        FileScan scan = scan(bytes);

        assertThat(new String(bytes, scan.charset())).isEqualTo(text);
        assertThat(scan.evidence()).isEqualTo(LETTERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agréée;créées;à;ô", "São João;pão;coração", "Øl på Åsen;ærlig", "Íslandsbanki;Þórður;ýsa"})
    void prefersWesternEncodingForWesternLetters(String text) {
        assertEncoding(bytes(text, CP1252), "windows-1252", LETTERS);
    }

    @Test
    void detectsSingleByteEncodingAfterLongAsciiText() {
        String text = "a;b\n".repeat(50_000) + "Libellé;Débit\n" + "a;b\n".repeat(50_000);

        assertEncoding(bytes(text, CP1252), "windows-1252", LETTERS);
    }

    @Property
    void validatesUtf8AsTheJdkDecoder(@ForAll @Size(max = 12) byte[] tail) {
        byte[] file = bytes("café ", StandardCharsets.UTF_8);
        byte[] all = ByteBuffer.allocate(file.length + tail.length)
                .put(file)
                .put(tail)
                .array();
        Utf8Validator check = new Utf8Validator();
        check.add(all, all.length);

        assertThat(check.isValid()).isEqualTo(decodes(all));
    }

    @Property
    void validatesUtf8IndependentlyOfBufferBoundaries(@ForAll @Size(max = 12) int[] codePoints, @ForAll byte noise) {
        StringBuilder text = new StringBuilder();
        for (int codePoint : codePoints) {
            text.appendCodePoint(Math.floorMod(codePoint, 0xd800));
        }
        byte[] valid = bytes(text.toString(), StandardCharsets.UTF_8);
        byte[] all = ByteBuffer.allocate(valid.length + 1).put(valid).put(noise).array();
        Utf8Validator byteByByte = new Utf8Validator();
        for (byte single : all) {
            byteByByte.add(new byte[] {single}, 1);
        }

        assertThat(byteByByte.isValid()).isEqualTo(decodes(all));
    }

    @Property
    void countsBytesAsASimpleLoop(@ForAll @Size(max = 40) byte[] buffer) {
        long lineFeeds = 0;
        long oddZeros = 0;
        int firstHigh = buffer.length;
        for (int i = buffer.length - 1; i >= 0; i--) {
            lineFeeds += buffer[i] == '\n' ? 1 : 0;
            oddZeros += i % 2 == 1 && buffer[i] == 0 ? 1 : 0;
            firstHigh = buffer[i] < 0 ? i : firstHigh;
        }

        assertThat(Bytes.count(buffer, buffer.length, (byte) '\n')).isEqualTo(lineFeeds);
        assertThat(Bytes.countOddZeros(buffer, buffer.length)).isEqualTo(oddZeros);
        assertThat(Bytes.endOfAscii(buffer, 0, buffer.length)).isEqualTo(firstHigh);
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private static void assertEncoding(byte[] file, String charset, CharsetEvidence evidence) {
        FileScan scan = scan(file);
        assertThat(scan.evidence()).isEqualTo(evidence);
        assertThat(scan.charset().name()).isEqualTo(charset);
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static FileScan scan(byte[] file) {
        try {
            return FileScanner.scan(new ByteArrayInputStream(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
