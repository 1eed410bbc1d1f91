package org.mesinfos.pipelines.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.pipelines.language.LocalisedTexts;

/** Renderer of the description of a connector's files as lines of text. Stateless. */
final class SheetText {

    private SheetText() {}

    static List<String> lines(ConnectorSheet sheet) {
        LocalisedTexts texts = sheet.language().texts(SheetWriter.TEXTS);
        List<String> lines = new ArrayList<>();
        lines.add(sheet.description().id() + ", version " + sheet.description().version());
        lines.add("  " + sheet.title().text());
        lines.add("");
        lines.add(sheet.headline());
        int width = sheet.facts().stream()
                .mapToInt(fact -> fact.name().length())
                .max()
                .orElse(0);
        sheet.facts().forEach(fact -> lines.add(String.format("  %-" + width + "s  %s", fact.name(), fact.value())));
        if (!sheet.columns().isEmpty()) {
            lines.add("");
            sheet.columns().forEach(column -> column(column, texts, lines));
        }
        lines.add(sheet.remark());
        List<String> excerpt = sheet.excerpt();
        if (!excerpt.isEmpty()) {
            lines.add("");
            lines.add(texts.text("sample"));
            excerpt.forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    private static void column(SheetColumn column, LocalisedTexts texts, List<String> lines) {
        String place = column.place().isEmpty() ? "" : column.place() + " ";
        lines.add("  " + place + column.name() + "  (" + column.requirement() + ")");
        if (!column.aliases().isEmpty()) {
            lines.add("      " + texts.text("aliases", String.join(", ", column.aliases())));
        }
        lines.add("      " + column.form()
                + (column.example().isEmpty() ? "" : ", " + texts.text("example", column.example())));
        for (SheetColumn.Meaning meaning : column.meanings()) {
            lines.add(
                    "      → " + meaning.sentence() + (meaning.field().isEmpty() ? "" : " [" + meaning.field() + "]"));
        }
    }
}
