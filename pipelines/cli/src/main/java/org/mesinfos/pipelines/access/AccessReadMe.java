package org.mesinfos.pipelines.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.mesinfos.pipelines.catalogue.Labels;
import org.mesinfos.pipelines.language.LocalisedTexts;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.DateRange;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.records.RecordType;

/** The text that explains an answer to the person. */
final class AccessReadMe {

    private static final List<String> FILES = List.of(
            "file.csv",
            "file.fields",
            "file.json",
            "file.bundle",
            "file.organisations",
            "file.derived",
            "file.sources",
            "file.readers");

    private final LocalisedTexts texts;
    private final Labels labels;

    AccessReadMe(PageLanguage language) {
        this.texts = AccessTexts.in(language);
        this.labels = Labels.of(language);
    }

    /** @param possible number of held rows by organisation that may be about the person; empty if it is unknown */
    String text(PersonEntry person, PersonData data, Optional<SortedMap<String, Long>> possible) {
        List<String> lines = new ArrayList<>();
        heading("title", '=', lines);
        lines.add(texts.text("introduction"));
        lines.add("");
        lines.add(data.name()
                .map(name -> texts.text("person.named", person.personId(), name))
                .orElseGet(() -> texts.text("person", person.personId())));
        lines.add("");
        heading("organisations", '-', lines);
        if (data.organisations().isEmpty()) {
            lines.add(texts.text("nothing"));
        }
        data.organisations()
                .forEach((name, values) -> lines.add("  "
                        + texts.text(
                                "organisation",
                                name,
                                values.records(),
                                values.rows().size(),
                                values.inferred())));
        lines.add("");
        held(possible, lines);
        heading("types", '-', lines);
        person.files().stream().filter(BundleFile::hasRecords).forEach(file -> lines.add("  " + type(file)));
        lines.add("");
        heading("files", '-', lines);
        FILES.forEach(file -> lines.add("  " + texts.text(file)));
        lines.add("");
        lines.add(texts.text("values"));
        lines.add("");
        heading("rights", '-', lines);
        lines.add(texts.text("rights.text"));
        return String.join("\n", lines) + "\n";
    }

    private void held(Optional<SortedMap<String, Long>> possible, List<String> lines) {
        if (possible.isPresent() && possible.get().isEmpty()) {
            return;
        }
        heading("held", '-', lines);
        if (possible.isEmpty()) {
            lines.add(texts.text("held.unknown"));
        } else {
            lines.add(texts.text("held.text"));
            possible.get()
                    .forEach((organisation, rows) -> lines.add("  " + texts.text("held.rows", organisation, rows)));
        }
        lines.add("");
    }

    private void heading(String key, char underline, List<String> lines) {
        String text = texts.text(key);
        lines.add(text);
        lines.add(String.valueOf(underline).repeat(text.length()));
    }

    private String type(BundleFile file) {
        String period = file.period().map(this::period).orElseGet(() -> texts.text("type.undated"));
        String name =
                RecordType.ofFileName(file.recordType()).map(labels::several).orElse(file.recordType());
        return texts.text("type", file.recordType(), file.rows(), period, name);
    }

    private String period(DateRange period) {
        return texts.text(
                "type.period", period.first().toString(), period.last().toString());
    }
}
