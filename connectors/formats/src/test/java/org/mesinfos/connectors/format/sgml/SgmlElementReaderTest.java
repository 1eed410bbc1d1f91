package org.mesinfos.connectors.format.sgml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SgmlElementReaderTest {

    private static final ElementBoundaries LIST = new ElementBoundaries() {
        @Override
        public boolean isClosedByEndTag(String endTag) {
            return endTag.equals("LIST");
        }

        @Override
        public boolean isEndedByStartTag(String startTag) {
            return startTag.equals("T");
        }
    };

    private TagReader tags;
    private SgmlElementReader.End end;

    @Test
    void readsLeavesWithAndWithoutEndTag() throws IOException {
        assertThat(read("<T><A>1</A><B>2<C><D>3</D></C></T><X>")).containsExactly("A=1", "B=2", "C/D=3");
        assertThat(end).isEqualTo(SgmlElementReader.End.COMPLETE);
        assertThat(nextTag()).isEqualTo("X");
    }

    @Test
    void readsAnElementWithoutTextAndEndTagAsAnEmptyLeaf() throws IOException {
        assertThat(read("<T><A><B>2<P><Q>3</P><C></T>")).containsExactly("B=2", "P/Q=3");
    }

    @Test
    void endsAtATagOfAnAncestor() throws IOException {
        assertThat(read("<T><A>1</LIST>")).containsExactly("A=1");
        assertThat(end).isEqualTo(SgmlElementReader.End.COMPLETE);
        assertThat(nextTag()).isEqualTo("LIST");
        assertThat(read("<T><A>1<P><B>2<T><A>3")).containsExactly("A=1", "B=2");
        assertThat(nextTag()).isEqualTo("T");
    }

    @Test
    void addsTextAfterAnEndTagToTheParent() throws IOException {
        assertThat(read("<T><A>1</A>stray<P><B>2</B>more</P></T>")).containsExactly("=stray", "A=1", "P=more", "P/B=2");
    }

    @Test
    void joinsManyTextsAfterEndTags() throws IOException {
        assertThat(read("<T>" + "</X>t".repeat(100_000) + "<A>1</A>u</T>"))
                .containsExactly("=" + "t\n".repeat(100_000) + "u", "A=1");
    }

    @Test
    void ignoresUnmatchedEndTags() throws IOException {
        assertThat(read("<T></Z><A>1</Y></A><B>2</T>")).containsExactly("A=1", "B=2");
    }

    @Test
    void reportsTruncatedInput() throws IOException {
        assertThat(read("<T><A>1<P><B>2")).containsExactly("A=1", "B=2");
        assertThat(end).isEqualTo(SgmlElementReader.End.TRUNCATED);
    }

    @Test
    void skipsAnElementThatIsTooLarge() throws IOException {
        read("<T>" + "<A>1".repeat(SgmlElementReader.MAX_ELEMENT_SIZE / 32) + "</T><X>");
        assertThat(end).isEqualTo(SgmlElementReader.End.TOO_LARGE);
        assertThat(nextTag()).isEqualTo("X");
    }

    @Test
    void readsDeepNestingWithoutRecursion() throws IOException {
        assertThat(read("<T>" + "<A>".repeat(50_000) + "<B>1" + "</A>".repeat(50_000) + "</T>"))
                .hasSize(1);
        assertThat(end).isEqualTo(SgmlElementReader.End.COMPLETE);
    }

    private List<String> read(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        tags = new TagReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8, 0, Long.MAX_VALUE, 1);
        SgmlElementReader elements = new SgmlElementReader(tags);
        assertThat(tags.next()).isTrue();
        end = elements.read(LIST);
        List<String> values = new ArrayList<>();
        if (end != SgmlElementReader.End.TOO_LARGE) {
            if (!elements.element().value().isEmpty()) {
                values.add("=" + elements.element().value());
            }
            elements.element().forEachUnclaimed("", (path, value) -> values.add(path + "=" + value));
        }
        return values;
    }

    private String nextTag() throws IOException {
        return tags.next() ? tags.name() : "";
    }
}
