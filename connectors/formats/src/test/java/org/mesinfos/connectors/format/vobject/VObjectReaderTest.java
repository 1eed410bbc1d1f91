package org.mesinfos.connectors.format.vobject;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.intake.BytesContent;

class VObjectReaderTest {

    @Test
    void unfoldsLinesWithAnyLineEnd() throws IOException {
        assertThat(read("BEGIN:A\nNOTE:un\r\n deux\r\n\ttrois\rFN:x\nEND:A\n"))
                .containsExactly("A line 1: NOTE=undeuxtrois FN=x");
    }

    @Test
    void unfoldsLinesSplitInsideACharacter() throws IOException {
        byte[] text = "BEGIN:A\nNOTE:é\nEND:A\n".getBytes(StandardCharsets.UTF_8);
        byte[] folded = new byte[text.length + 2];
        int cut = "BEGIN:A\nNOTE:".length() + 1;
        System.arraycopy(text, 0, folded, 0, cut);
        folded[cut] = '\n';
        folded[cut + 1] = ' ';
        System.arraycopy(text, cut, folded, cut + 2, text.length - cut);

        assertThat(read(BytesContent.of("x.vcf", folded), Set.of())).containsExactly("A line 1: NOTE=é");
    }

    @Test
    void keepsTheFoldingSpaceOfVersion21() throws IOException {
        assertThat(
                        read(
                                "BEGIN:VCARD\nVERSION:2.1\nNOTE:un\n deux\nEND:VCARD\nBEGIN:VCARD\nNOTE:un\n deux\nEND:VCARD\n"))
                .containsExactly("VCARD line 1: VERSION=2.1 NOTE=un deux", "VCARD line 6: NOTE=undeux");
    }

    @Test
    void decodesQuotedPrintableInTheDeclaredEncoding() throws IOException {
        assertThat(read("BEGIN:A\nN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:caf=E9 =\nnoir =3D 1\nEND:A\n"))
                .containsExactly("A line 1: N=café noir = 1");
    }

    @Test
    void readsQuotedRepeatedAndUnnamedParameters() throws IOException {
        assertThat(read("BEGIN:A\nitem1.TEL;CELL;TYPE=\"work,voice\";X-A=\"a:b;c\":1\nEND:A\n"))
                .containsExactly("A line 1: TEL=1 TEL@group=item1 TEL@TYPE=CELL,work,voice TEL@X-A=a:b;c");
    }

    @Test
    void readsNestedAndEnclosingComponents() throws IOException {
        assertThat(read(
                        BytesContent.utf8(
                                "x.ics",
                                "BEGIN:CAL\nNAME:n\nBEGIN:E\nBEGIN:ALARM\nTRIGGER:t\nEND:ALARM\nEND:E\nEND:CAL\n"),
                        Set.of("CAL")))
                .containsExactly("E line 3: ALARM/TRIGGER=t CAL/NAME=n");
    }

    @Test
    void nestsTheCardOfAnAgent() throws IOException {
        assertThat(read("BEGIN:V\nFN:a\nAGENT:\nBEGIN:V\nFN:b\nEND:V\nEND:V\n"))
                .containsExactly("V line 1: FN=a V/FN=b");
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void readsACardWithManyAgents() throws IOException {
        String agents = "AGENT:\nBEGIN:V\nEND:V\n".repeat(100_000);

        assertThat(read("BEGIN:V\nFN:a\n" + agents + "END:V\n")).containsExactly("V line 1: FN=a");
    }

    @Test
    void keepsUnescapedCharactersOfQuotedPrintable() throws IOException {
        assertThat(read("BEGIN:A\nNOTE;ENCODING=QUOTED-PRINTABLE:caf=C3=A9 😀 =3D\nEND:A\n"))
                .containsExactly("A line 1: NOTE=café 😀 =");
    }

    @Test
    void rejectsOnlyTheComponentWithoutEnd() throws IOException {
        assertThat(read("BEGIN:A\nFN:a\nBEGIN:A\nFN:b\nEND:A\nBEGIN:A\nFN:c\n"))
                .containsExactly(
                        "line 1: found another BEGIN, expected the end of the component (MALFORMED_ROW)",
                        "A line 3: FN=b",
                        "line 6: found the end of the file, expected the end of the component (BROKEN_FILE)");
    }

    @Test
    void reportsConsecutiveStrayLinesOnce() throws IOException {
        assertThat(read("x\ny:z\nBEGIN:A\nFN:a\nsans deux-points\nEND:A\nEND:A\n"))
                .containsExactly(
                        "line 1: found a line outside of any component, expected BEGIN (MALFORMED_ROW)",
                        "A line 3: FN=a line=sans deux-points",
                        "line 7: found a line outside of any component, expected BEGIN (MALFORMED_ROW)");
    }

    @Test
    void rejectsAComponentWithALineAboveTheLimit() throws IOException {
        String photo = "x".repeat(ContentLineReader.MAX_LINE_BYTES + 10);

        assertThat(read("BEGIN:A\nPHOTO:" + photo + "\nEND:A\nBEGIN:A\nFN:b\nEND:A\n"))
                .containsExactly(
                        "line 1: found a component of more than 33554432 characters, expected at most 33554432 "
                                + "(TOO_LARGE)",
                        "A line 4: FN=b");
    }

    @Test
    void countsGroupsAndNamesOfParametersAsContent() throws IOException {
        String name = "x".repeat(8 << 20);

        assertThat(read("BEGIN:A\n" + (name + ".B;" + name + "=1:2\n").repeat(3) + "END:A\n"))
                .containsExactly(
                        "line 1: found a component of more than 33554432 characters, expected at most 33554432 "
                                + "(TOO_LARGE)");
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void readsALineWithManyParameters() throws IOException {
        String repeated = ";T=a".repeat(500_000);
        String different =
                IntStream.range(0, 500_000).mapToObj(i -> ";" + i + "=b").collect(joining());

        assertThat(read("BEGIN:A\nX" + repeated + ":1\nEND:A\nBEGIN:A\nX" + different + ":1\nEND:A\n"))
                .extracting(component -> component.substring(0, 21))
                .containsExactly("A line 1: X=1 X@T=a,a", "A line 4: X=1 X@0=b X");
    }

    @Property(tries = 200)
    void readsTheSameValueForAnyFold(
            @ForAll @AlphaChars @StringLength(min = 2, max = 60) String value,
            @ForAll @IntRange(min = 1, max = 20) int at)
            throws IOException {
        String text = "BEGIN:A\nNOTE:" + value + "\nEND:A\n";
        int cut = "BEGIN:A\nNOTE".length() + at % value.length();

        assertThat(read(text.substring(0, cut) + "\r\n " + text.substring(cut))).isEqualTo(read(text));
    }

    private static List<String> read(String text) throws IOException {
        return read(BytesContent.utf8("x.vcf", text), Set.of());
    }

    private static List<String> read(SourceContent content, Set<String> holders) throws IOException {
        List<String> found = new ArrayList<>();
        try (VObjectReader reader = VObjectReader.open(content, holders)) {
            for (Optional<VObjectItem> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof VObjectItem.Component component) {
                    StringBuilder text =
                            new StringBuilder(component.element().name() + " " + component.locator() + ":");
                    component
                            .element()
                            .forEachUnclaimed(
                                    "",
                                    (path, value) -> text.append(' ')
                                            .append(path.replace("/@", "@"))
                                            .append('=')
                                            .append(value));
                    component
                            .container()
                            .forEachUnclaimed(
                                    component.container().name() + "/",
                                    (path, value) -> text.append(' ')
                                            .append(path)
                                            .append('=')
                                            .append(value));
                    found.add(text.toString());
                } else if (next.get() instanceof VObjectItem.Malformed broken) {
                    found.add(broken.rejection().toString());
                }
            }
        }
        return found;
    }
}
