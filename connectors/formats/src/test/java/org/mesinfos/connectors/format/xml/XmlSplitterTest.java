package org.mesinfos.connectors.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.intake.BytesContent;

class XmlSplitterTest {

    private static final List<String> RECORD = List.of("root", "list", "rec");

    @Property(tries = 300)
    void splitsContainTheRecordsOfTheWholeFile(
            @ForAll("documents") String document, @ForAll @IntRange(min = 1, max = 400) int targetBytes)
            throws Exception {
        BytesContent content = BytesContent.utf8("x.xml", document);
        List<String> parts = new ArrayList<>();
        for (Split split : XmlSplitter.split(content, RECORD, targetBytes)) {
            parts.addAll(records(content, split));
        }
        assertThat(parts).isEqualTo(records(content, Split.WHOLE));
    }

    @Property(tries = 100)
    void splitsCoverTheFileOnce(@ForAll("documents") String document, @ForAll @IntRange(min = 1, max = 400) int target)
            throws Exception {
        BytesContent content = BytesContent.utf8("x.xml", document);
        List<Split> splits = XmlSplitter.split(content, RECORD, target);
        long end = 0;
        for (Split split : splits) {
            assertThat(split.start()).isEqualTo(end);
            end = split.end();
        }
        assertThat(end).isIn(content.size(), Long.MAX_VALUE);
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> between = Arbitraries.of("", "\n", "\r\n  ", "<!-- <rec> - >\n</rec>-->", "<?pi <rec>?>");
        Arbitrary<String> record = Arbitraries.of(
                "<rec/>",
                "<rec a='>' b=\"/>\">é</rec>",
                "<rec>\n<rec>inner</rec></rec>",
                "<n:rec xmlns:n='urn:n'><![CDATA[</rec>]] ]>]]></n:rec>",
                "<rec><list><rec/></list>\r\n</rec>",
                "<p:rec><p:x>1</p:x></p:rec >");
        Arbitrary<String> sibling = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(12, Arbitraries.just("")),
                net.jqwik.api.Tuple.of(1, Arbitraries.of("<date>2</date>", "</list><list id='2'>", "<recs/>")));
        Arbitrary<String> body = net.jqwik.api.Combinators.combine(record, between, sibling)
                .as((one, gap, other) -> one + gap + other)
                .list()
                .ofMaxSize(30)
                .map(bodies -> String.join("", bodies));
        return body.map(records -> "<?xml version='1.0'?>\n<!-- <root><list><rec> -->\n<root xmlns:p='urn:p' v='1'>"
                + "<head>\n<rec>no</rec></head><list id='1'>" + records + "</list>\n<tail/></root>\n");
    }

    @Test
    void doesNotSplitUnbalancedDocuments() throws Exception {
        String record = "<rec>1</rec>";
        assertThat(split("<root><list>" + record.repeat(20) + "</list>")).containsExactly(Split.WHOLE);
        assertThat(split("<root><list>" + record.repeat(20) + "</root></list>")).containsExactly(Split.WHOLE);
        assertThat(split("<!DOCTYPE root><root><list>" + record.repeat(20) + "</list></root>"))
                .containsExactly(Split.WHOLE);
    }

    @Test
    void doesNotSplitUtf16() throws Exception {
        String document = "<root><list>" + "<rec>1</rec>".repeat(20) + "</list></root>";
        BytesContent content = BytesContent.of("x.xml", document.getBytes(StandardCharsets.UTF_16));
        assertThat(XmlSplitter.split(content, RECORD, 50)).containsExactly(Split.WHOLE);
    }

    @Test
    void stopsSplittingAfterAnotherElementBetweenRecords() throws Exception {
        String document = "<root><list><rec>1</rec><rec>2</rec><date/><rec>3</rec><rec>4</rec></list></root>";
        assertThat(split(document)).containsExactly(new Split(0, 24, 1, 0), new Split(24, Long.MAX_VALUE, 1, 1));
    }

    @Test
    void countsLinesAndRecordsBeforeASplit() throws Exception {
        String document = "<root>\n<list>\n<rec>\r\n1</rec>\n<rec>2</rec>\n</list>\n</root>";
        assertThat(split(document)).containsExactly(new Split(0, 29, 1, 0), new Split(29, Long.MAX_VALUE, 5, 1));
    }

    private static List<Split> split(String document) throws Exception {
        return XmlSplitter.split(BytesContent.utf8("x.xml", document), RECORD, 1);
    }

    private static List<String> records(BytesContent content, Split split) throws Exception {
        List<String> records = new ArrayList<>();
        try (XmlSplit xml = XmlSplit.open(content, split, List.of(RECORD), XmlLimits.DEFAULT)) {
            XmlCursor cursor = xml.cursor();
            String list = "";
            while (cursor.nextElement()) {
                if (cursor.isAt(RECORD.subList(0, 2))) {
                    list = cursor.readStart().attribute("id").orElseThrow().value();
                } else if (cursor.isAt(RECORD)) {
                    StringBuilder record = new StringBuilder(list + " " + cursor.locator());
                    TreeElement element = cursor.readElement();
                    record.append('=').append(element.value());
                    element.forEachUnclaimed(
                            "",
                            (path, value) ->
                                    record.append(' ').append(path).append('=').append(value));
                    records.add(record.toString());
                }
            }
        }
        return records;
    }
}
