package org.mesinfos.connectors.format.sgml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TagReaderTest {

    @Test
    void readsEachTagWithTheTextAfterIt() throws IOException {
        assertThat(tags("header\n<A>\n<b.C-1_x>  two words \r\n</B.C-1_X><d/></ A></a >"))
                .containsExactly(
                        "2 START A=", "3 START B.C-1_X=two words", "4 END B.C-1_X=", "4 EMPTY D=</ A>", "4 END A=");
    }

    @Test
    void readsUnescapedCharactersAsText() throws IOException {
        assertThat(tags("<M>a < b & c > d <3 <jo@example.org> <x y> AT&T &amp; &#233;&#xe9;&eacute;&nope;&#0;<N>"))
                .containsExactly(
                        "1 START M=a < b & c > d <3 <jo@example.org> <x y> AT&T & ééé&nope;&#0;", "1 START N=");
    }

    @Test
    void skipsCommentsInstructionsAndDocumentTypes() throws IOException {
        String text =
                "<?xml version='1.0'?><!DOCTYPE O [<!ENTITY e \"<x>\"> ]>\n<O><!-- <P> --->a<!-- b -->c<?pi x?>d</O>";
        assertThat(tags(text)).containsExactly("2 START O=acd", "2 END O=");
    }

    @Test
    void readsCharacterDataLiterally() throws IOException {
        assertThat(tags("<M> x &lt; <![CDATA[ <N> &amp; ]] ]]>y</M>"))
                .containsExactly("1 START M=x <  <N> &amp; ]] y", "1 END M=");
    }

    @Test
    void separatesPrefixNameAndAttributes() throws IOException {
        TagReader tags = reader("<o:OFX xmlns:o='urn:x' a=\"1>2\">", StandardCharsets.UTF_8);
        assertThat(tags.next()).isTrue();
        assertThat(tags.name()).isEqualTo("OFX");
        assertThat(tags.attributes()).isEqualTo("xmlns:o='urn:x' a=\"1");
    }

    @Test
    void decodesTextInTheFileEncoding() throws IOException {
        byte[] bytes = "<M>Crêperie 5 €</M>".getBytes(Charset.forName("windows-1252"));
        TagReader tags =
                new TagReader(new ByteArrayInputStream(bytes), Charset.forName("windows-1252"), 0, Long.MAX_VALUE, 1);
        assertThat(tags.next()).isTrue();
        assertThat(tags.text()).isEqualTo("Crêperie 5 €");
    }

    @Test
    void discardsATextAboveTheLimitAndContinues() throws IOException {
        String large = "x".repeat(TagReader.MAX_TEXT_BYTES + 1);
        TagReader tags = reader("<A>" + large + "</A><B>y", StandardCharsets.UTF_8);
        assertThat(tags.next()).isTrue();
        assertThat(tags.isTooLarge()).isTrue();
        assertThat(tags.text()).isEmpty();
        assertThat(tags.next()).isTrue();
        assertThat(tags.next()).isTrue();
        assertThat(tags.isTooLarge()).isFalse();
        assertThat(tags.text()).isEqualTo("y");
    }

    @Test
    void skipsCommentsOfAnySize() throws IOException {
        TagReader tags = reader("<A>b<!--" + "-".repeat(3 << 20) + "-->c</A>", StandardCharsets.UTF_8);
        assertThat(tags.next()).isTrue();
        assertThat(tags.isTooLarge()).isFalse();
        assertThat(tags.text()).isEqualTo("bc");
    }

    @Test
    void returnsATagAgainAfterPushBack() throws IOException {
        TagReader tags = reader("<A>1<B>2", StandardCharsets.UTF_8);
        tags.next();
        tags.pushBack();
        assertThat(tags.next()).isTrue();
        assertThat(tags.name() + tags.text()).isEqualTo("A1");
        assertThat(tags.next()).isTrue();
        assertThat(tags.name() + tags.text()).isEqualTo("B2");
        assertThat(tags.next()).isFalse();
    }

    @Test
    void stopsAtTheEndOfItsSplit() throws IOException {
        byte[] bytes = "<A>1<B>2<C>3".getBytes(StandardCharsets.UTF_8);
        TagReader tags =
                new TagReader(new ByteArrayInputStream(bytes, 4, bytes.length - 4), StandardCharsets.UTF_8, 4, 8, 7);
        assertThat(tags.next()).isTrue();
        assertThat(tags.name() + tags.text() + tags.offset() + tags.line()).isEqualTo("B247");
        assertThat(tags.next()).isFalse();
    }

    @Property(tries = 300)
    void neverFailsAndTerminates(@ForAll byte[] noise) throws IOException {
        TagReader tags = new TagReader(new ByteArrayInputStream(noise), StandardCharsets.UTF_8, 0, Long.MAX_VALUE, 1);
        long last = -1;
        while (tags.next()) {
            assertThat(tags.offset()).isGreaterThan(last);
            last = tags.offset();
        }
    }

    private static List<String> tags(String text) throws IOException {
        TagReader tags = reader(text, StandardCharsets.UTF_8);
        List<String> read = new ArrayList<>();
        while (tags.next()) {
            read.add(tags.line() + " " + tags.kind() + " " + tags.name() + "=" + (tags.hasText() ? tags.text() : ""));
        }
        return read;
    }

    private static TagReader reader(String text, Charset charset) {
        return new TagReader(new ByteArrayInputStream(text.getBytes(charset)), charset, 0, Long.MAX_VALUE, 1);
    }
}
