package org.mesinfos.connectors.format.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xmlroot.RootElement;
import org.mesinfos.connectors.intake.BytesContent;

class XmlCursorTest {

    private static final XmlLimits SMALL = new XmlLimits(8, 200, 5_000, 60);

    @Test
    void reportsLineAndPositionOfEachElement() throws Exception {
        List<String> locations = new ArrayList<>();
        try (XmlCursor cursor = open("<r>\n <a/><b/>\n <a>\n  <c/></a></r>")) {
            while (cursor.nextElement()) {
                locations.add(cursor.locator().toString());
            }
        }
        assertThat(locations)
                .containsExactly(
                        "line 1 /r", "line 2 /r/a[1]", "line 2 /r/b[1]", "line 3 /r/a[2]", "line 4 /r/a[2]/c[1]");
    }

    @Test
    void skipsTheRestOfAnElement() throws Exception {
        List<String> children = new ArrayList<>();
        try (XmlCursor cursor = open("<r><a><x/><y/></a><b/>text<c><z/></c></r>")) {
            assertThat(cursor.nextChild(0)).isTrue();
            while (cursor.nextChild(1)) {
                children.add(cursor.name());
            }
            assertThat(cursor.nextChild(0)).isFalse();
        }
        assertThat(children).containsExactly("a", "b", "c");
    }

    @Test
    void readsAnElementWithItsContent() throws Exception {
        TreeElement element = element("<n:r xmlns:n='urn:n' id='7'><n:a>1 &amp; <![CDATA[<2>]]></n:a><!-- no -->"
                + "<a>3</a><b><c x='y'>z</c></b><d>  </d></n:r>");
        assertThat(values(element))
                .containsExactly(
                        Map.entry("@id", "7"),
                        Map.entry("a", "1 & <2>"),
                        Map.entry("a[2]", "3"),
                        Map.entry("b/c", "z"),
                        Map.entry("b/c/@x", "y"));
    }

    @Test
    void listsOnlyUnclaimedValues() throws Exception {
        TreeElement element = element("<r><a k='1'>2</a><b>3</b></r>");
        assertThat(element.descendant("a").orElseThrow().claim()).isEqualTo("2");
        assertThat(values(element)).containsExactly(Map.entry("a/@k", "1"), Map.entry("b", "3"));
    }

    @Test
    void numbersManySiblings() throws Exception {
        StringBuilder document = new StringBuilder("<r>");
        for (int i = 1; i <= 40; i++) {
            document.append("<a>").append(i).append("</a><b").append(i % 7).append("/>");
        }
        TreeElement element = element(document.append("</r>").toString());
        List<String> expected = new ArrayList<>(List.of("a"));
        for (int i = 2; i <= 40; i++) {
            expected.add("a[" + i + "]");
        }
        assertThat(values(element).keySet()).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><r>&b;</r>",
                "<!DOCTYPE r SYSTEM 'http://127.0.0.1:1/r.dtd'><r/>",
                "<!DOCTYPE r PUBLIC '-//X//Y' 'http://127.0.0.1:1/r.dtd' [<!ELEMENT r ANY>]><r/>",
                "<!DOCTYPE r [<!entity a 'aaaa'>]><r/>",
                "<!DOCTYPE r [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/p'> %p;]><r/>"
            })
    void rejectsDocumentTypesThatDefineOrFetch(String document) {
        assertThat(fault(document))
                .isEqualTo(new Rejection(
                        RejectionReason.UNREADABLE_FILE,
                        org.mesinfos.connectors.api.Locator.line(1),
                        "",
                        "a document type with entities, or an entity",
                        "XML without entities"));
    }

    @Test
    void rejectsDocumentTypesWithCharactersBeyondLatin1() {
        String document = "<!DOCTYPE r SYSTEM 'http://127.0.0.1:1/\u02c7.dtd'><r/>";

        assertThat(fault(document).reason()).isEqualTo(RejectionReason.UNREADABLE_FILE);
        assertThat(RootElement.of(document)).isEmpty();
    }

    @Test
    void skipsDocumentTypesThatOnlyDeclare() throws Exception {
        TreeElement element = element(
                "<!DOCTYPE r [\n<!-- <!ELEMENT x> -->\n<!ELEMENT r (a*)>\n<!ATTLIST r b CDATA 'c'>]>\n<r>\n<a>1</a></r>");

        assertThat(values(element)).containsOnlyKeys("a").containsEntry("a", "1");
        assertThat(element.child("a").orElseThrow().line()).isEqualTo(6);
    }

    @Test
    void opensNoReferencedFile(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Rejection rejection = fault("<!DOCTYPE r [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><r>&x;</r>");
        assertThat(rejection.reason()).isEqualTo(RejectionReason.UNREADABLE_FILE);
        assertThat(rejection.toString()).doesNotContain("secret");
    }

    @Test
    void rejectsUndefinedEntities() {
        assertThat(fault("<r>\n&nbsp;</r>").reason()).isEqualTo(RejectionReason.BROKEN_FILE);
    }

    @Test
    void reportsWhereATruncatedDocumentEnds() {
        assertThat(childFault("<r>\n<a>1</a>\n<a><b>2"))
                .hasToString("line 3 /r: found the end of the file, expected the end of the elements that are open "
                        + "(BROKEN_FILE)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<r>\n<a>FROM <Dupont> 06</a></r>",
                "<r>\n<a><Dupont> 06</a></r>",
                "<r>\n<a x='1'><b><Dupont martin='1'/><Durand></b></a></r>",
                "<r>\n<Dupont> 06 </a><a>1</a></r>"
            })
    void doesNotNameElementsThatTheCallerDoesNotKnow(String document) {
        assertThat(childFault(document))
                .hasToString("line 2 /r: found malformed XML, expected well-formed XML (BROKEN_FILE)");
        assertThat(fault(document)).hasToString("line 2: found malformed XML, expected well-formed XML (BROKEN_FILE)");
    }

    @Test
    void namesElementsOnThePathOfRecords() throws Exception {
        byte[] document = "<r><a/><a>\n<Dupont></a></r>".getBytes(StandardCharsets.UTF_8);
        XmlReadException fault = catchThrowableOfType(XmlReadException.class, () -> {
            try (XmlSplit split = XmlSplit.open(
                    BytesContent.of("r.xml", document), Split.WHOLE, List.of(List.of("r", "a", "b")), SMALL)) {
                while (split.cursor().nextElement()) {
                    assertThat(split.cursor().depth()).isPositive();
                }
            }
        });
        assertThat(fault.rejection())
                .hasToString("line 2 /r/a[2]: found malformed XML, expected well-formed XML (BROKEN_FILE)");
    }

    @Test
    void rejectsElementsThatAreTooDeep() {
        assertThat(fault("<r>" + "<a>".repeat(9)).found()).isEqualTo("elements more than 8 deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<r><a>", "<r><a b='", "<r><a><![CDATA[<", "<r><!-- <", "<r><?a <", "<r"})
    void rejectsATokenWithoutEnd(String start) {
        assertThat(fault(start + "x".repeat(20_000)).found())
                .isEqualTo("a text, tag or comment of more than 5000 bytes");
    }

    @Test
    void rejectsTooManyNames() {
        StringBuilder document = new StringBuilder("<r>");
        for (int i = 0; i < 40; i++) {
            document.append("<a").append(i).append(" b").append(i).append("=''/>");
        }
        assertThat(fault(document.toString()).found()).isEqualTo("more than 60 different names");
    }

    /** The time that the StAX reader needs for a tag grows with the square of its names. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void rejectsATagWithTooManyAttributes(String encoding) {
        StringBuilder document = new StringBuilder("\ufeff<r><a");
        for (int i = 0; i < 100_000; i++) {
            document.append(" b").append(i).append(" = '").append(i).append('\'');
        }
        byte[] bytes = document.append("/></r>").toString().getBytes(Charset.forName(encoding));

        assertThat(catchThrowableOfType(XmlReadException.class, () -> {
                            try (XmlCursor cursor =
                                    XmlCursor.open(new ByteArrayInputStream(bytes), encoding, XmlLimits.DEFAULT)) {
                                cursor.nextChild(0);
                                cursor.nextChild(1);
                            }
                        })
                        .rejection())
                .hasToString(
                        "line 1 /r: found a tag with more than 10000 attributes, expected at most 10000 (BROKEN_FILE)");
    }

    @Test
    void readsLongTextsThatLookLikeAttributes() throws Exception {
        String text = "key=\"value\" ".repeat(60_000);

        try (XmlCursor cursor = XmlCursor.open(
                new ByteArrayInputStream(
                        ("<r><a>" + text + "</a><a><![CDATA[" + text + "]]></a></r>").getBytes(StandardCharsets.UTF_8)),
                "UTF-8",
                XmlLimits.DEFAULT)) {
            assertThat(cursor.nextChild(0) && cursor.nextChild(1)).isTrue();
            assertThat(cursor.readElement().value().strip()).isEqualTo(text.strip());
            assertThat(cursor.nextChild(1)).isTrue();
            assertThat(cursor.readElement().value().strip()).isEqualTo(text.strip());
        }
    }

    @Test
    void skipsAnElementThatIsTooLargeAndContinues() throws Exception {
        try (XmlCursor cursor = open("<r><a>" + "<b>12345</b>".repeat(40) + "</a><a>6</a></r>")) {
            assertThat(cursor.nextChild(0) && cursor.nextChild(1)).isTrue();
            ElementTooLargeException tooLarge =
                    catchThrowableOfType(ElementTooLargeException.class, cursor::readElement);
            assertThat(tooLarge.rejection())
                    .hasToString("line 1 /r/a[1]: found an element of more than 200 characters, expected at most 200 "
                            + "(TOO_LARGE)");
            assertThat(cursor.nextChild(1)).isTrue();
            assertThat(cursor.readElement().value()).isEqualTo("6");
            assertThat(cursor.nextChild(1)).isFalse();
        }
    }

    @Test
    void readsTheDeclaredEncoding() throws Exception {
        String text = "<?xml version=\"1.0\" encoding=\"windows-1252\"?><r>é €</r>";
        assertThat(text(text.getBytes(Charset.forName("windows-1252")), "windows-1252"))
                .isEqualTo("é €");
        assertThat(text("<r>é €</r>".getBytes(StandardCharsets.UTF_16), "UTF-16"))
                .isEqualTo("é €");
        assertThat(text("\ufeff<r>é €</r>".getBytes(StandardCharsets.UTF_8), "UTF-8"))
                .isEqualTo("é €");
    }

    @Test
    void usesTheDetectedEncodingIfTheDeclaredOneIsImpossible() throws Exception {
        String text = "<?xml version=\"1.0\" encoding=\"utf-8\"?><r>é €</r>";
        assertThat(text(text.getBytes(Charset.forName("windows-1252")), "windows-1252"))
                .isEqualTo("é €");
        String wide = "<?xml version=\"1.0\" encoding=\"utf-16\"?><r>é €</r>";
        assertThat(text(wide.getBytes(StandardCharsets.UTF_8), "UTF-8")).isEqualTo("é €");
    }

    @Test
    void throwsIoExceptionIfTheBytesCannotBeRead() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("disk");
            }
        };
        assertThatThrownBy(() -> XmlCursor.open(broken, "UTF-8", SMALL)).isInstanceOf(IOException.class);
    }

    private static XmlCursor open(String document) throws Exception {
        return XmlCursor.open(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "UTF-8", SMALL);
    }

    private static TreeElement element(String document) throws Exception {
        try (XmlCursor cursor = XmlCursor.open(
                new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "UTF-8", XmlLimits.DEFAULT)) {
            assertThat(cursor.nextChild(0)).isTrue();
            return cursor.readElement();
        }
    }

    private static String text(byte[] document, String encoding) throws Exception {
        try (XmlCursor cursor = XmlCursor.open(new ByteArrayInputStream(document), encoding, SMALL)) {
            assertThat(cursor.nextChild(0)).isTrue();
            return cursor.readElement().value();
        }
    }

    private static Map<String, String> values(TreeElement element) {
        Map<String, String> values = new LinkedHashMap<>();
        element.forEachUnclaimed("", values::put);
        return values;
    }

    /** Returns the fault of a document of which the caller reads the children of the root. */
    private static Rejection childFault(String document) {
        return catchThrowableOfType(XmlReadException.class, () -> {
                    try (XmlCursor cursor = open(document)) {
                        assertThat(cursor.nextChild(0)).isTrue();
                        while (cursor.nextChild(1)) {
                            cursor.readElement();
                        }
                    }
                })
                .rejection();
    }

    private static Rejection fault(String document) {
        return catchThrowableOfType(XmlReadException.class, () -> {
                    try (XmlCursor cursor = open(document)) {
                        while (cursor.nextElement()) {
                            assertThat(cursor.depth()).isPositive();
                        }
                    }
                })
                .rejection();
    }
}
