package org.mesinfos.pipelines.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.mapping.layout.ColumnUse;
import org.mesinfos.connectors.mapping.layout.FileLayout;
import org.mesinfos.connectors.mapping.layout.LayoutColumn;
import org.mesinfos.connectors.mapping.layout.RecordLayout;
import org.mesinfos.pipelines.language.LocalisedTexts;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SchemaDescriptions;

/** Writer of the sentences about the files of connectors, in one language. Immutable. */
final class SheetWriter {

    static final String TEXTS = "org.mesinfos.pipelines.catalogue.texts";

    private static final int LONGEST_EXAMPLE = 60;

    private final PageLanguage language;
    private final LocalisedTexts texts;
    private final Labels labels;
    private final ValueSentences values;
    private final ConnectorTitles titles;
    private final SchemaDescriptions descriptions;

    SheetWriter(PageLanguage language) {
        this.language = language;
        this.texts = language.texts(TEXTS);
        this.labels = Labels.of(language);
        this.values = new ValueSentences(texts);
        this.titles = ConnectorTitles.of(language);
        this.descriptions = SchemaDescriptions.in(language.locale());
    }

    ConnectorSheet write(Connector connector, Optional<String> mapping) throws IOException {
        ConnectorDescription description = connector.description();
        Optional<ConnectorSample> sample = ConnectorSample.of(connector);
        Optional<FileLayout> layout = mapping.map(FileLayout::of);
        List<SheetColumn> columns = layout.isPresent() ? columns(layout.get(), sample) : List.of();
        return new ConnectorSheet(
                language,
                description,
                titles.title(description),
                headline(description, columns),
                facts(description, layout),
                columns,
                texts.text(columns.isEmpty() ? "remark.coded" : "remark.additional"),
                sample);
    }

    private String headline(ConnectorDescription description, List<SheetColumn> columns) {
        if (columns.isEmpty()) {
            return texts.text("headline.coded");
        }
        long required = columns.stream()
                .filter(column -> column.presence() == LayoutColumn.Presence.REQUIRED)
                .count();
        boolean paths =
                description.format().equals("xml") || description.format().equals("json");
        return texts.text(paths ? "headline.elements" : "headline.columns", columns.size(), required);
    }

    private List<ConnectorSheet.Fact> facts(ConnectorDescription description, Optional<FileLayout> layout) {
        List<ConnectorSheet.Fact> facts = new ArrayList<>();
        fact("format", format(description, layout), facts);
        layout.filter(found -> !found.rowPaths().isEmpty())
                .ifPresent(found -> fact("row", String.join(", ", found.rowPaths()), facts));
        fact(
                "becomes",
                description.recordTypes().stream().sorted().map(labels::one).collect(Collectors.joining(", ")),
                facts);
        layout.map(this::key).filter(key -> !key.isEmpty()).ifPresent(key -> fact("key", key, facts));
        fact(
                "deliveries",
                texts.text(
                        description.deliveryMode() == DeliveryMode.APPEND
                                ? "deliveries.append"
                                : "deliveries.snapshot"),
                facts);
        if (!description.freshness().isEmpty()) {
            fact("freshness", FreshnessWords.in(language, description.freshness()), facts);
        }
        return facts;
    }

    private void fact(String key, String value, List<ConnectorSheet.Fact> facts) {
        facts.add(new ConnectorSheet.Fact(texts.text("fact." + key), value));
    }

    private String format(ConnectorDescription description, Optional<FileLayout> layout) {
        Map<String, String> settings = layout.map(FileLayout::settings).orElse(Map.of());
        StringBuilder format = new StringBuilder(
                switch (description.format()) {
                    case "csv" -> texts.text("format.csv");
                    case "fixed-width" -> texts.text("format.fixed");
                    default -> description.format().toUpperCase(Locale.ROOT);
                });
        String delimiter = settings.getOrDefault("delimiter", "");
        if (!delimiter.isEmpty() && !delimiter.equals("detect")) {
            format.append(", ").append(texts.text("format.delimiter", delimiter));
        }
        if (settings.containsKey("encoding")) {
            format.append(", ").append(settings.get("encoding"));
        }
        if ("none".equals(settings.get("header"))) {
            format.append(", ").append(texts.text("format.headless"));
        }
        return format.toString();
    }

    private String key(FileLayout layout) {
        return layout.records().stream()
                .map(this::key)
                .filter(key -> !key.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String key(RecordLayout layout) {
        String natives = names(layout.nativeKey());
        String naturals = names(layout.naturalKey());
        return natives.isEmpty() || naturals.isEmpty() ? natives + naturals : texts.text("key.both", natives, naturals);
    }

    private String names(List<String> fields) {
        return fields.stream()
                .map(field -> field.equals("subject") ? texts.text("key.subject") : labels.field(field))
                .collect(Collectors.joining(", "));
    }

    private List<SheetColumn> columns(FileLayout layout, Optional<ConnectorSample> sample) throws IOException {
        Map<String, String> examples = sample.isPresent() ? sample.get().values(layout.format()) : Map.of();
        List<String> order = List.copyOf(examples.keySet());
        return layout.columns().stream()
                .map(column -> column(column, examples))
                .sorted(Comparator.comparingInt((SheetColumn column) ->
                        order.contains(column.name()) ? order.indexOf(column.name()) : order.size()))
                .toList();
    }

    private SheetColumn column(LayoutColumn column, Map<String, String> examples) {
        String place = column.place() == LayoutColumn.Place.COLUMN || column.place() == LayoutColumn.Place.PATH
                ? ""
                : texts.text("place." + column.place());
        String form = column.uses().stream()
                .map(ColumnUse::form)
                .map(values::form)
                .distinct()
                .filter(sentence -> column.uses().size() == 1 || !sentence.equals(texts.text("form.text")))
                .collect(Collectors.joining("; "));
        String example = examples.getOrDefault(
                column.name(),
                column.uses().stream()
                        .map(use -> values.example(use.form()))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(""));
        return new SheetColumn(
                place,
                column.name(),
                column.aliases(),
                column.presence(),
                texts.text("presence." + column.presence()),
                form.isEmpty() ? texts.text("form.text") : form,
                example.length() > LONGEST_EXAMPLE ? example.substring(0, LONGEST_EXAMPLE) + "…" : example,
                column.uses().isEmpty()
                        ? List.of(new SheetColumn.Meaning(texts.text("use.kept"), "", ""))
                        : column.uses().stream().map(this::meaning).toList());
    }

    private SheetColumn.Meaning meaning(ColumnUse use) {
        if (use instanceof ColumnUse.Field field) {
            RecordType record = field.record();
            return new SheetColumn.Meaning(
                    labels.field(field.field()),
                    record.schemaName() + "." + field.field(),
                    withoutNull(descriptions.of(record, field.field())));
        }
        return new SheetColumn.Meaning(purpose(use), "", "");
    }

    /** Returns the description of a field without the sentence about records that lack it. */
    private static String withoutNull(String description) {
        return description.replaceFirst(
                "\\s*(?:Null(?::| when| if| while)|Vide(?:\u00a0:| si| tant que))[^.]*\\.$", "");
    }

    private String purpose(ColumnUse use) {
        if (use instanceof ColumnUse.Subject subject) {
            return texts.text("use.subject." + subject.kind());
        }
        if (use instanceof ColumnUse.Holding holding) {
            return texts.text("use.holding." + holding.kind());
        }
        return texts.text(
                use instanceof ColumnUse.HoldingDay
                        ? "use.day"
                        : use instanceof ColumnUse.AsOfDay ? "use.as-of" : "use.rule");
    }
}
