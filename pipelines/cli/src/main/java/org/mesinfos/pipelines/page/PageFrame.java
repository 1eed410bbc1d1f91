package org.mesinfos.pipelines.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.mesinfos.pipelines.language.PageLanguage;

/**
 * Frame of a page that loads nothing: the style of the person's page, a header and a main part.
 *
 * @param language language of the page
 * @param title title of the window
 * @param home address of the first page, to which the product's name leads; empty for none
 * @param otherLanguage address of the page in the other language; empty for none
 * @param style address of a file with {@link #sharedStyle()}, for one of many pages; empty for a page that contains it
 * @param script script of the page; empty for none
 */
public record PageFrame(
        PageLanguage language, String title, String home, String otherLanguage, String style, String script) {

    private static final String SHARED_STYLE = "/org/mesinfos/pipelines/run/report/page.css";
    private static final String OWN_STYLE = "/org/mesinfos/pipelines/page/pages.css";

    /** Returns the page with the given content of its main part. */
    public String around(Html content) {
        boolean english = language == PageLanguage.EN;
        Html page = new Html()
                .markup("<!doctype html>\n")
                .open("html", "lang", language.code())
                .markup("<head><meta charset=\"utf-8\">")
                .open("meta", "http-equiv", "Content-Security-Policy", "content", policy())
                .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<meta name=\"color-scheme\" content=\"light dark\">")
                .element("title", title + " · Mesinfos")
                .markup("<link rel=\"icon\" href=\"data:,\">");
        if (style.isEmpty()) {
            page.markup("<style>").markup(sharedStyle()).markup("</style>");
        } else {
            page.open("link", "rel", "stylesheet", "href", style);
        }
        page.markup("</head><body>")
                .element("a", english ? "Skip to content" : "Aller au contenu", "class", "skip", "href", "#main")
                .markup("<header class=\"top\"><div class=\"wrap\">");
        if (home.isEmpty()) {
            page.element("span", "Mesinfos", "class", "brand");
        } else {
            page.element("a", "Mesinfos", "class", "brand", "href", home);
        }
        if (!otherLanguage.isEmpty()) {
            page.open("div", "class", "tools")
                    .element(
                            "a",
                            english ? "Français" : "English",
                            "class",
                            "switch",
                            "href",
                            otherLanguage,
                            "lang",
                            language.other().code(),
                            "hreflang",
                            language.other().code())
                    .close("div");
        }
        page.markup("</div></header><main id=\"main\"><div class=\"wrap\">")
                .markup(content.toString())
                .markup("</div></main>");
        if (!script.isEmpty()) {
            page.markup("<script>").markup(script).markup("</script>");
        }
        return page.markup("</body></html>\n").toString();
    }

    /** Returns the style of all pages. */
    public static String sharedStyle() {
        return resource(SHARED_STYLE) + resource(OWN_STYLE);
    }

    private String policy() {
        return "default-src 'none'; style-src 'unsafe-inline'" + (style.isEmpty() ? "" : " 'self' file:")
                + "; img-src data:" + (script.isEmpty() ? "" : "; script-src 'unsafe-inline'");
    }

    private static String resource(String name) {
        try (InputStream resource = Objects.requireNonNull(
                PageFrame.class.getResourceAsStream(name), "the style sheets are resources of the program")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The program is incomplete: " + name, e);
        }
    }
}
