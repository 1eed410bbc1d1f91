package org.mesinfos.connectors.generic.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.RecordType;

/** Limits of the readers of documents, each just reached and just exceeded. */
class DocumentLimitsTest {

    private static final CaptionDictionary WORDS =
            CaptionDictionary.load(DocumentLimitsTest.class, "test-captions.txt");
    private static final double LETTER = 6;

    /** Returns a line of words, one letter apart. */
    private static PdfLine line(double baseline, double left, String text) {
        List<PdfWord> words = new ArrayList<>();
        double at = left;
        for (String word : text.split(" ", -1)) {
            words.add(new PdfWord(word, at, at + word.length() * LETTER));
            at += (word.length() + 1) * LETTER;
        }
        return new PdfLine(baseline, words);
    }

    private static Document document(PdfLine... lines) {
        return Document.of(List.of(new PdfPage(1, 600, 800, List.of(lines))));
    }

    private static Optional<String> reference(PdfLine... lines) {
        Document document = document(lines);
        Captions captions = Captions.find(document, WORDS);
        return new CaptionedReferences(new CaptionedValueFinder(document, captions))
                .find(captions.find("number").findFirst().orElseThrow());
    }

    private static List<String> column(PdfLine... lines) {
        Document document = document(lines);
        Captions captions = Captions.find(document, WORDS);
        return new CaptionedValueFinder(document, captions)
                .columnBelow(captions.find("number").findFirst().orElseThrow(), token -> true).stream()
                        .map(DocumentToken::text)
                        .toList();
    }

    @Test
    void referencesHaveUpToEightWordsAndFortyCharacters() {
        assertThat(reference(line(100, 50, "Order: X1 2 3 4 5 6 7 8 9"))).contains("X1 2 3 4 5 6 7 8");
        assertThat(reference(line(100, 50, "Order: X1" + "2".repeat(38)))).contains("X1" + "2".repeat(38));
        assertThat(reference(line(100, 50, "Order: X1" + "2".repeat(39)))).isEmpty();
    }

    @Test
    void valuesAreUpTo34PointsBelowTheirCaptions() {
        assertThat(reference(line(100, 50, "Order:"), line(133, 50, "X12"))).contains("X12");
        assertThat(reference(line(100, 50, "Order:"), line(135, 50, "X12"))).isEmpty();
        assertThat(column(line(100, 50, "Order:"), line(133, 50, "X12"), line(166, 50, "X13"), line(201, 50, "X14")))
                .containsExactly("X12", "X13");
    }

    /** Returns the reference below a caption that consists of two words. */
    private static Optional<String> referenceWithGap(double gap) {
        PdfLine below = new PdfLine(114, List.of(new PdfWord("X12", 50, 68), new PdfWord("34", 68 + gap, 80 + gap)));
        return reference(line(100, 50, "Order:"), below);
    }

    @Test
    void wordsOfReferencesBelowTheirCaptionsAreUpToSevenPointsApart() {
        assertThat(referenceWithGap(7)).contains("X12 34");
        assertThat(referenceWithGap(7.1)).contains("X12");
    }

    private static boolean isDistinct(String text) {
        return CaptionedReferences.isDistinctReference(
                document(line(100, 50, text)).lines().get(0).tokens());
    }

    @Test
    void referencesWithoutACaptionHaveAtLeastFourDigits() {
        assertThat(isDistinct("FT A2025")).isTrue();
        assertThat(isDistinct("FT A202")).isFalse();
    }

    @Test
    void columnsHaveAnyNumberOfValues() {
        PdfLine[] lines = Stream.concat(
                        Stream.of(line(100, 50, "Order:")),
                        Stream.iterate(1, number -> number + 1)
                                .limit(40)
                                .map(number -> line(100 + 12 * number, 50, "X" + number)))
                .toArray(PdfLine[]::new);

        assertThat(column(lines)).hasSize(40).endsWith("X39", "X40");
    }

    @Test
    void valuesAreUpTo30PointsBesideTheirCaptions() {
        double right = 50 + "Order:".length() * LETTER;

        assertThat(reference(line(100, 50, "Order:"), line(120, right + 29, "X12")))
                .contains("X12");
        assertThat(reference(line(100, 50, "Order:"), line(120, right + 31, "X12")))
                .isEmpty();
    }

    @Test
    void baselinesOfOneRowDifferByUpToSixPoints() {
        for (int direction : List.of(1, -1)) {
            assertThat(reference(line(100, 50, "Order:"), line(100 + direction * 5.5, 300, "X12")))
                    .contains("X12");
            assertThat(reference(line(100, 50, "Order:"), line(100 + direction * 6.5, 300, "X12")))
                    .isEmpty();
        }
    }

    private static Optional<String> issuer(String... lines) {
        PdfLine[] printed = Stream.iterate(0, row -> row + 1)
                .limit(lines.length)
                .map(row -> line(100 + 20 * row, 50, lines[row]))
                .toArray(PdfLine[]::new);
        Document document = document(printed);
        CaptionDictionary words = CaptionDictionary.load(OrganisationNameFinderTest.class, "issuer-words.txt");
        return OrganisationNameFinder.findIssuer(
                document, Captions.find(document, words), new PageRegions(List.of()), Stream.empty());
    }

    @Test
    void namesOfOrganisationsHaveUpToSevenWordsAndSixtyCharacters() {
        assertThat(issuer("Lamp Shell Reed Oak Fern Moss SARL")).contains("Lamp Shell Reed Oak Fern Moss SARL");
        assertThat(issuer("Lamp Shell Reed Oak Fern Moss Hazel SARL")).isEmpty();
        assertThat(issuer("L" + "a".repeat(54) + " SARL")).contains("L" + "a".repeat(54) + " SARL");
        assertThat(issuer("L" + "a".repeat(55) + " SARL")).isEmpty();
    }

    @Test
    void repeatedTitlesHaveThreeToSixtyCharacters() {
        String longest = "L" + "a".repeat(59);

        assertThat(issuer("Oak", "www.oak.example")).contains("Oak");
        assertThat(issuer("Oa", "www.oa.example")).isEmpty();
        assertThat(issuer(longest, "www." + longest + ".example")).contains(longest);
        assertThat(issuer(longest + "a", "www." + longest + "a.example")).isEmpty();
    }

    @Test
    void plainTextIsLaidOutInCellsOfSixByTwelvePoints() {
        assertThat(PlainTextPages.layOut("AB\tC\n\nD\fE"))
                .containsExactly(
                        new PdfPage(
                                1,
                                65,
                                48,
                                List.of(
                                        new PdfLine(12, List.of(new PdfWord("AB", 0, 11), new PdfWord("C", 60, 65))),
                                        new PdfLine(36, List.of(new PdfWord("D", 0, 5))))),
                        new PdfPage(2, 5, 24, List.of(new PdfLine(12, List.of(new PdfWord("E", 0, 5))))));
    }

    @Test
    void quantitiesHaveSixDecimalsAndNineteenDigits() {
        BigDecimal most = new BigDecimal("1234567890123.123456");

        assertThat(RecordDecimals.toQuantity(most)).contains(most);
        assertThat(RecordDecimals.toQuantity(new BigDecimal("0.1234567"))).isEmpty();
        assertThat(RecordDecimals.toQuantity(new BigDecimal("12345678901234.5")))
                .isEmpty();
    }

    /** Reader of texts that accepts any with at least one page. */
    private static final class AnyText extends DocumentConnector<String> {

        private final int plausibility;

        AnyText(int plausibility) {
            super(
                    new DocumentKind("test/any", 1, "Any text", RecordType.RECEIPT, "a text", "no text"),
                    PdfReader.inProcess(),
                    Media.PDF_HTML_OR_TEXT);
            this.plausibility = plausibility;
        }

        @Override
        protected Optional<String> extract(List<PdfPage> pages, Optional<String> currency) {
            return pages.isEmpty() ? Optional.empty() : Optional.of("text");
        }

        @Override
        protected DocumentAssessment assess(String printed) {
            return new DocumentAssessment(plausibility, "any text", List.of());
        }

        @Override
        protected List<ParsedRow> toRows(SourceContext context, String printed) {
            throw new IllegalStateException("read");
        }

        @Override
        protected List<Rejection> findDifferences(String printed) {
            return List.of();
        }
    }

    private static boolean isProposed(int plausibility, int characters) throws IOException {
        return new AnyText(plausibility)
                .propose(BufferedFilePreview.of(
                        BytesContent.utf8("x.txt", "x".repeat(characters)), PdfPreviewReader.NONE))
                .isPresent();
    }

    @Test
    void documentsAreProposedFromAPlausibilityOfFiftyAndUpTo64KiB() throws IOException {
        assertThat(isProposed(50, 100)).isTrue();
        assertThat(isProposed(49, 100)).isFalse();
        assertThat(isProposed(50, (1 << 16) - 1)).isTrue();
        assertThat(isProposed(50, 1 << 16)).isFalse();
    }

    @Test
    void textsOfMoreThan256KiBAreNotRead() throws IOException {
        CollectedRows rows = new CollectedRows();
        new AnyText(50).parse(BytesContent.utf8("x.txt", "x".repeat((1 << 18) + 1)), Split.WHOLE, rows);

        assertThat(rows.rejections()).extracting(Rejection::found).containsExactly("no text");
        assertThatThrownBy(() -> new AnyText(50)
                        .parse(BytesContent.utf8("x.txt", "x".repeat(1 << 18)), Split.WHOLE, new CollectedRows()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("read");
    }

    private static boolean isInRegion(double baseline, double left) {
        Document document = document(line(100, 50, "Order:"), line(baseline, left, "Text"));
        PageRegions regions =
                PageRegions.ofCaptions(Captions.find(document, WORDS).find("number"));
        DocumentLine below = document.lines().get(1);
        return regions.contain(below, below.tokens());
    }

    @Test
    void regionsReachFrom12PointsBeforeTheirCaptionTo260AfterItAnd85Below() {
        assertThat(isInRegion(185, 50)).isTrue();
        assertThat(isInRegion(186, 50)).isFalse();
        assertThat(isInRegion(150, 38)).isTrue();
        assertThat(isInRegion(150, 37)).isFalse();
        assertThat(isInRegion(150, 310)).isTrue();
        assertThat(isInRegion(150, 311)).isFalse();
    }

    private static boolean isPercentage(double gap) {
        Document document =
                document(new PdfLine(100, List.of(new PdfWord("19", 50, 62), new PdfWord("%", 62 + gap, 68 + gap))));
        return document.lines().get(0).tokens().get(0).percent().isPresent();
    }

    @Test
    void percentSignIsUpTo14PointsAfterItsNumber() {
        assertThat(isPercentage(14)).isTrue();
        assertThat(isPercentage(14.1)).isFalse();
    }

    private static long captionsAfter(String word) {
        return Captions.find(document(line(100, 50, word + " Order: X1")), WORDS)
                .find("number")
                .count();
    }

    @Test
    void wordsOfMoreThanThreeLettersBeforeAFullStopEndASentence() {
        assertThat(captionsAfter("Lamp.")).isEqualTo(1);
        assertThat(captionsAfter("Ref.")).isZero();
    }
}
