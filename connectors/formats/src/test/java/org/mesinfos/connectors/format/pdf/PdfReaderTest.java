package org.mesinfos.connectors.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.intake.BytesContent;

/** Equal results for every file, read in a child process and in this one. */
class PdfReaderTest {

    @Test
    void reportsTheEdgesOfWords() throws IOException {
        PdfFile file = new PdfFile().page();
        PdfDocument document =
                read(file.left(40, 100, "Libellé été").right(500, 100, "Débit").content());

        PdfPage page = document.pages().get(0);
        assertThat(page.width()).isCloseTo(595.28, within(0.1));
        assertThat(page.height()).isCloseTo(841.89, within(0.1));
        PdfLine line = page.lines().get(0);
        assertThat(line.baseline()).isCloseTo(100, within(0.1));
        assertThat(line.words()).extracting(PdfWord::text).containsExactly("Libellé", "été", "Débit");
        assertThat(line.words().get(0).left()).isCloseTo(40, within(0.1));
        assertThat(line.words().get(2).right()).isCloseTo(500, within(0.1));
    }

    @Test
    void joinsANumberWithAMarkPrintedWithSpaces() throws IOException {
        PdfDocument document = read(new PdfFile()
                .page()
                .right(400, 100, "5 134,50Cr")
                .right(460, 100, "2 250,10€C")
                .right(520, 100, "3 134,50DR")
                .content());

        assertThat(words(document)).containsExactly("5 134,50Cr", "2 250,10€C", "3 134,50DR");
    }

    @Test
    void joinsANumberPrintedWithSpaces() throws IOException {
        PdfDocument document = read(new PdfFile()
                .page()
                .left(40, 100, "LOYER 12 RUE")
                .right(400, 100, "1 234 567,89")
                .right(450, 100, "R1 234,50")
                .right(500, 100, "- 12,30")
                .right(560, 100, "5")
                .content());

        assertThat(words(document)).containsExactly("LOYER", "12", "RUE", "1 234 567,89", "R1 234,50", "- 12,30", "5");
    }

    @Test
    void separatesDigitsThatAreFarApart() throws IOException {
        assertThat(words(read(new PdfFile()
                        .page()
                        .left(40, 100, "12")
                        .left(70, 100, "345,67")
                        .content())))
                .containsExactly("12", "345,67");
    }

    @Test
    void separatesWordsAtAGapWithoutSpace() throws IOException {
        PdfFile file = new PdfFile().page();
        double afterDate = 40 + file.width("Date") + file.width(" ");
        assertThat(words(read(file.left(40, 100, "Date")
                        .left(afterDate, 100, "Valeur")
                        .content())))
                .containsExactly("Date", "Valeur");
    }

    @Test
    void keepsTextsApartThatAreDrawnOverEachOther() throws IOException {
        PdfFile file = new PdfFile().page();
        double end = 40 + file.width("SERVICE LANTERN");

        PdfDocument document = read(file.left(40, 100, "SERVICE LANTERN")
                .left(end - 9, 100, "899,74")
                .left(end + 60, 100, "6 093,41")
                .content());

        assertThat(words(document)).containsExactly("SERVICE", "LANTERN", "899,74", "6 093,41");
    }

    @Test
    void joinsSlightlyDifferentBaselinesIntoOneLine() throws IOException {
        assertThat(lines(read(new PdfFile()
                        .page()
                        .left(100, 101.5, "deux")
                        .left(40, 100, "un")
                        .left(40, 112, "trois")
                        .content())))
                .containsExactly("un deux", "trois");
    }

    @Test
    void readsARotatedPageInDisplayOrientation() throws IOException {
        PdfFile file = new PdfFile().page().rotated(90);
        PdfDocument document = read(file.upwards(100, 800, "Date 1 234,56")
                .upwards(120, 800, "Suite")
                .content());

        assertThat(lines(document)).containsExactly("Date 1 234,56", "Suite");
        assertThat(document.pages().get(0).width()).isCloseTo(841.89, within(0.1));
    }

    @Test
    void readsMarginTextAfterThePage() throws IOException {
        assertThat(lines(read(new PdfFile()
                        .page()
                        .upwards(20, 700, "marge")
                        .left(40, 700, "Première ligne")
                        .content())))
                .containsExactly("Première ligne", "marge");
    }

    @Test
    void reportsAPasswordAsEncryption() throws IOException {
        assertThat(read(new PdfFile()
                        .page()
                        .left(40, 100, "secret")
                        .encrypted("user")
                        .content()))
                .isEqualTo(PdfDocument.unreadable(PdfReadFailure.ENCRYPTED));
    }

    @Test
    void reportsEncryptionForACertificate() throws IOException {
        String objects = """
                %PDF-1.7
                1 0 obj
                << /Type /Catalog /Pages 2 0 R >>
                endobj
                2 0 obj
                << /Type /Pages /Kids [] /Count 0 >>
                endobj
                """;
        String document = objects + "xref\n0 3\n0000000000 65535 f \n"
                + "%010d 00000 n \n".formatted(objects.indexOf("1 0 obj"))
                + "%010d 00000 n \n".formatted(objects.indexOf("2 0 obj"))
                + "trailer\n<< /Size 3 /Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Adobe.PubSec"
                + " /SubFilter /adbe.pkcs7.s4 /V 2 /Length 128 /Recipients [<3000>] >> >>\n"
                + "startxref\n" + objects.length() + "\n%%EOF\n";

        assertThat(read(BytesContent.of("releve.pdf", document.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(PdfDocument.unreadable(PdfReadFailure.ENCRYPTED));
    }

    @Test
    void readsADocumentWithAnEmptyUserPassword() throws IOException {
        assertThat(words(read(new PdfFile()
                        .page()
                        .left(40, 100, "public")
                        .encrypted("")
                        .content())))
                .containsExactly("public");
    }

    @Test
    void reportsAPageWithoutTextAsAScan() throws IOException {
        assertThat(read(new PdfFile().page().content())).isEqualTo(PdfDocument.unreadable(PdfReadFailure.NO_TEXT));
    }

    @Test
    void reportsBytesThatAreNotAPdf() throws IOException {
        assertThat(read(BytesContent.of("file.pdf", new byte[] {1, 2, 3})))
                .isEqualTo(PdfDocument.unreadable(PdfReadFailure.NOT_A_PDF));
        assertThat(read(BytesContent.of("file.pdf", new byte[0])))
                .isEqualTo(PdfDocument.unreadable(PdfReadFailure.EMPTY));
    }

    @Test
    void reportsAMissingEndOfAReadableFile() throws IOException {
        byte[] whole = pdfOfTwoPages().bytes();
        PdfDocument document = read(BytesContent.of("file.pdf", Arrays.copyOf(whole, whole.length - 8)));

        assertThat(document.fault()).contains(PdfReadFailure.TRUNCATED);
    }

    @Test
    void rejectsTheWholeFileAboveALimit() throws IOException {
        PdfLimits onePage = limits(1 << 20, 1, 1000, 1000);
        PdfLimits tenCharacters = limits(1 << 20, 9, 10, 1000);
        PdfLimits hundredBytes = limits(100, 9, 1000, 1000);
        PdfLimits fewOperators = limits(1 << 20, 9, 1000, 8);

        assertThat(read(twoPages(), onePage)).isEqualTo(PdfDocument.unreadable(PdfReadFailure.TOO_MANY_PAGES));
        assertThat(read(twoPages(), tenCharacters)).isEqualTo(PdfDocument.unreadable(PdfReadFailure.TOO_MUCH_TEXT));
        assertThat(read(twoPages(), hundredBytes)).isEqualTo(PdfDocument.unreadable(PdfReadFailure.TOO_LARGE));
        assertThat(read(twoPages(), fewOperators)).isEqualTo(PdfDocument.unreadable(PdfReadFailure.TOO_MANY_OPERATORS));
        assertThat(read(twoPages(), limits(1 << 20, 9, 1000, 1000)).fault()).isEmpty();
    }

    @Test
    void omitsPagesBeyondThoseForRecognition() throws IOException {
        PdfLimits onePage = new PdfLimits(1 << 20, 1, 1000, 1000, 0, PdfLimits.PageExcess.OMIT);

        assertThat(lines(read(twoPages(), onePage))).containsExactly("première");
    }

    private static PdfLimits limits(int bytes, int pages, int characters, long operators) {
        return new PdfLimits(bytes, pages, characters, operators, 0, PdfLimits.PageExcess.REJECT);
    }

    @Test
    void readsTheFirstPageForRecognition() throws IOException {
        Optional<PdfPage> page =
                PdfReader.isolated().readFirstPages(twoPages()).pages().stream().findFirst();

        assertThat(page.map(PdfPage::text)).contains("première");
    }

    @Test
    void reportsWhyADocumentIsUnreadable() throws IOException {
        PdfFile locked = new PdfFile().page().left(40, 100, "secret").encrypted("user");

        assertThat(PdfReader.isolated().rejection(locked.content()))
                .hasValueSatisfying(refusal -> assertThat(refusal)
                        .hasToString("file: found encrypted, a password or certificate is needed,"
                                + " expected a PDF document with text (UNREADABLE_FILE)"));
        assertThat(PdfReader.isolated().rejection(twoPages())).isEmpty();
        assertThat(PdfReader.isolated().rejection(BytesContent.utf8("a.csv", "a;b\n")))
                .isEmpty();
    }

    @Test
    void damagedFileHasAFaultAndItsPagesIfOnlyItsEndIsMissing() throws IOException {
        byte[] whole = pdfOfTwoPages().bytes();
        Random random = new Random(7);
        Set<PdfReadFailure> faultsWithoutPages = EnumSet.noneOf(PdfReadFailure.class);
        Set<List<String>> pages = new HashSet<>();
        for (int round = 0; round < 100; round++) {
            byte[] damaged = Arrays.copyOf(whole, whole.length - random.nextInt(whole.length / 2));
            for (int i = random.nextInt(20); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            PdfDocument document = read(BytesContent.of("file.pdf", damaged));
            PdfReadFailure fault = document.fault().orElseThrow();
            if (fault == PdfReadFailure.TRUNCATED) {
                assertThat(document.pages()).hasSize(2);
                pages.add(document.pages().stream().map(PdfPage::text).toList());
            } else {
                assertThat(document.pages())
                        .as("pages of a file that is %s", fault)
                        .isEmpty();
                faultsWithoutPages.add(fault);
            }
        }

        assertThat(faultsWithoutPages)
                .containsExactly(PdfReadFailure.NOT_A_PDF, PdfReadFailure.BROKEN, PdfReadFailure.NO_TEXT);
        assertThat(pages).contains(List.of("première", "seconde"), List.of("première", ""));
    }

    private static PdfFile pdfOfTwoPages() {
        return new PdfFile().page().left(40, 100, "première").page().left(40, 100, "seconde");
    }

    private static BytesContent twoPages() {
        return pdfOfTwoPages().content();
    }

    private static PdfDocument read(BytesContent content) throws IOException {
        return read(content, PdfLimits.DEFAULT);
    }

    private static PdfDocument read(BytesContent content, PdfLimits limits) throws IOException {
        PdfDocument document = PdfReader.inProcess().read(content, limits);
        assertThat(PdfReader.isolated().read(content, limits)).isEqualTo(document);
        return document;
    }

    private static List<String> words(PdfDocument document) {
        return document.pages().stream()
                .flatMap(page -> page.lines().stream())
                .flatMap(line -> line.words().stream())
                .map(PdfWord::text)
                .toList();
    }

    private static List<String> lines(PdfDocument document) {
        return document.pages().stream()
                .flatMap(page -> page.lines().stream())
                .map(PdfLine::text)
                .toList();
    }
}
