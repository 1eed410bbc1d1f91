package org.mesinfos.connectors.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mesinfos.connectors.intake.BytesContent;

class HtmlTokenizerTest {

    @Test
    void readsQuotedAndUnquotedAttributes() throws IOException {
        assertThat(read("<A HREF=\"x>y\" b='1 & 2' c=3 d>t</A >"))
                .containsExactly("1 a{HREF=x>y, B=1 & 2, C=3, D=}", "'t'", "/a");
    }

    @Test
    void resolvesCharacterReferences() throws IOException {
        assertThat(read("<p title=\"&eacute;&quot;\">&lt;&#233;&#x20AC;&inconnu;"))
                .containsExactly("1 p{TITLE=é\"}", "'<é€&inconnu;'");
    }

    @Test
    void omitsDeclarationsCommentsAndScripts() throws IOException {
        assertThat(read("<!DOCTYPE x>\n<!-- <a href=\"n\"> -- > -->\n<script>if (a < b) '</a>'</script>\n<b>"))
                .containsExactly("'\n'", "'\n'", "'\n'", "4 b{}");
    }

    @Test
    void readsALoneAngleBracketAsText() throws IOException {
        assertThat(read("1 < 2 <3 <").stream()
                        .map(text -> text.replace("'", ""))
                        .reduce("", String::concat))
                .isEqualTo("1 < 2 <3 <");
    }

    @Test
    void reportsAndSkipsATagAboveTheLimit() throws IOException {
        assertThat(read("<a href=\"" + "x".repeat(HtmlTokenizer.MAX_TAG_LENGTH) + "\">t<b>"))
                .containsExactly("too large 1", "'t'", "1 b{}");
    }

    @Test
    @Timeout(60)
    void takesTimeInProportionToATagOfBlanksAndQuotes() throws IOException {
        assertThat(read("<a" + " ".repeat(1 << 20) + "\"".repeat(1 << 20) + ">t"))
                .containsExactly("1 a{}", "'t'");
    }

    @Test
    @Timeout(60)
    void takesTimeInProportionToAScriptOfBrackets() throws IOException {
        assertThat(read("<script>" + ">".repeat(5_000_000) + "</x><</SCRIPT >t"))
                .containsExactly("'t'");
    }

    @Property(tries = 300)
    void readsAnyTextToItsEnd(@ForAll String text) throws IOException {
        assertThat(read(text + "<x1>")).isNotEmpty();
    }

    private static List<String> read(String text) throws IOException {
        List<String> found = new ArrayList<>();
        try (HtmlTokenizer reader = HtmlTokenizer.open(BytesContent.utf8("x.html", text))) {
            for (Optional<HtmlToken> token = reader.next(); token.isPresent(); token = reader.next()) {
                if (token.get() instanceof HtmlToken.StartTag start) {
                    found.add(start.line() + " " + start.name() + start.attributes());
                } else if (token.get() instanceof HtmlToken.EndTag end) {
                    found.add("/" + end.name());
                } else if (token.get() instanceof HtmlToken.Text characters) {
                    found.add("'" + characters.text() + "'");
                } else if (token.get() instanceof HtmlToken.OversizedTag tooLarge) {
                    found.add("too large " + tooLarge.line());
                }
            }
        }
        return found;
    }
}
