package org.mesinfos.pipelines.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mesinfos.pipelines.language.LocalisedTexts;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.page.Html;
import org.mesinfos.pipelines.page.PageFrame;

/** Renderer of the list of all connectors as a page with a search, which works without a network. Stateless. */
final class CataloguePage {

    /** Shows the entries that contain all words of the search, in names of columns too. */
    private static final String SCRIPT = """
            (() => {
              const field = document.getElementById('search')
              const plain = text => text.toLowerCase().normalize('NFD').replace(/[\\u0300-\\u036f]/g, '')
              const groups = [...document.querySelectorAll('.organisation-group')].map(group => ({
                group, entries: [...group.querySelectorAll('li')].map(entry => ({ entry, text: plain(entry.dataset.words) })) }))
              const found = document.getElementById('found')
              const show = () => {
                const words = plain(field.value).split(/\\s+/).filter(Boolean)
                let count = 0
                for (const { group, entries } of groups) {
                  let some = false
                  for (const { entry, text } of entries) {
                    const visible = words.every(word => text.includes(word))
                    entry.hidden = !visible
                    some ||= visible
                    count += visible ? 1 : 0
                  }
                  group.hidden = !some
                }
                found.textContent = count
                document.getElementById('none').hidden = count > 0
              }
              field.addEventListener('input', show)
              show()
            })()
            """;

    private CataloguePage() {}

    /** Returns the page, whose links lead to the pages beside it. */
    static String html(List<ConnectorSheet> sheets, PageLanguage language) {
        LocalisedTexts texts = language.texts(SheetWriter.TEXTS);
        Labels labels = Labels.of(language);
        Html page = new Html().open("div", "class", "head");
        String title = texts.text("catalogue.title", sheets.size());
        page.element("h1", title)
                .element("p", texts.text("catalogue.lead"), "class", "lead")
                .open("p")
                .element("a", texts.text("catalogue.records"), "href", "../records/" + language.code() + "/index.html")
                .close("p")
                .close("div");
        page.open("div", "class", "search")
                .element("label", texts.text("catalogue.search"), "for", "search")
                .markup("<input type=\"search\" id=\"search\" autocomplete=\"off\" spellcheck=\"false\">")
                .markup("<p class=\"note\" role=\"status\"><span id=\"found\">" + sheets.size() + "</span> / "
                        + sheets.size() + "</p>")
                .close("div");
        page.open("p", "class", "lead", "id", "none", "hidden", "hidden")
                .text(texts.text("catalogue.none"))
                .close("p");
        organisations(sheets).forEach((organisation, own) -> {
            page.open("section", "class", "organisation-group").element("h2", organisation);
            page.open("ul", "class", "rows entries");
            own.forEach(sheet -> entry(sheet, labels, page));
            page.close("ul").close("section");
        });
        String other = "../" + language.other().code() + "/index.html";
        return new PageFrame(language, title, "", other, "../style.css", SCRIPT).around(page);
    }

    private static Map<String, List<ConnectorSheet>> organisations(List<ConnectorSheet> sheets) {
        Map<String, List<ConnectorSheet>> organisations = new TreeMap<>();
        for (ConnectorSheet sheet : sheets) {
            String id = sheet.description().id();
            organisations
                    .computeIfAbsent(id.substring(0, id.indexOf('/')), name -> new ArrayList<>())
                    .add(sheet);
        }
        return organisations;
    }

    private static String format(ConnectorSheet sheet) {
        String format = sheet.description().format();
        return format.equals("fixed-width")
                ? sheet.language().texts(SheetWriter.TEXTS).text("format.fixed")
                : format.toUpperCase(Locale.ROOT);
    }

    private static void entry(ConnectorSheet sheet, Labels labels, Html page) {
        String types = sheet.description().recordTypes().stream()
                .sorted()
                .map(labels::several)
                .collect(Collectors.joining(", "));
        String columns = sheet.columns().stream()
                .map(column -> column.name() + " " + String.join(" ", column.aliases()))
                .collect(Collectors.joining(" "));
        String id = sheet.description().id();
        String format = format(sheet);
        String words = String.join(" ", id, sheet.title().text(), types, format, columns);
        page.open("li", "data-words", words)
                .open("a", "href", id + ".html")
                .text(id.substring(id.indexOf('/') + 1))
                .close("a")
                .element(
                        "span",
                        sheet.title().text(),
                        "lang",
                        sheet.title().language().code())
                .element("span", types + " · " + format, "class", "note")
                .close("li");
    }
}
