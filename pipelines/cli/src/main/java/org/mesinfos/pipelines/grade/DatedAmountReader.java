package org.mesinfos.pipelines.grade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reader for lists of dates and amounts in JSON, YAML, delimited text and Beancount journals. */
final class DatedAmountReader {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final int MAX_LINES = 1_000_000;

    private static final Pattern ENTRY =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) [*!] (?:\"(?<payee>[^\"]*)\" )?\"(?<text>[^\"]*)\".*");
    private static final Pattern POSTING =
            Pattern.compile("\\s+(?<account>\\S+)\\s+(?<amount>-?[\\d.,]+) (?<currency>[A-Z]{3})\\b.*");
    /** Accounts of what somebody has or owes, unlike those of income, expenses and equity. */
    private static final Pattern OWN_ACCOUNT = Pattern.compile("(?:Assets|Liabilities):.*");

    private DatedAmountReader() {}

    /**
     * Reads the entries of a file, each with the keys of {@link DatedAmount}; empty if the file contains none in a known
     * format.
     */
    static Optional<List<Map<String, String>>> read(Path path) throws IOException {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        String text;
        try {
            text = Files.readString(path);
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
        List<Map<String, String>> entries;
        if (name.endsWith(".json")) {
            entries = json(text);
        } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            entries = yaml(text);
        } else if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            entries = delimited(text);
        } else {
            entries = journal(text);
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries);
    }

    private static List<Map<String, String>> json(String text) {
        try {
            List<Map<String, String>> entries = new ArrayList<>();
            collect(JSON.readTree(text), entries);
            return entries;
        } catch (JsonProcessingException broken) {
            return List.of();
        }
    }

    private static List<Map<String, String>> yaml(String text) {
        try {
            List<Map<String, String>> entries = new ArrayList<>();
            new Load(LoadSettings.builder().build())
                    .loadAllFromString(text)
                    .forEach(document -> collect(JSON.valueToTree(document), entries));
            return entries;
        } catch (YamlEngineException | IllegalArgumentException broken) {
            return List.of();
        }
    }

    /** Collects every object in a list that has a date and an amount, at any depth. */
    private static void collect(JsonNode node, List<Map<String, String>> entries) {
        for (JsonNode child : node) {
            if (node.isArray() && child.isObject()) {
                Map<String, String> names = new LinkedHashMap<>();
                child.properties().forEach(field -> add(field.getKey(), field.getValue(), names));
                Optional<Map<String, String>> entry = DatedAmount.ofEntry(names);
                if (entry.isPresent()) {
                    entries.add(entry.get());
                    continue;
                }
            }
            if (child.isContainerNode()) {
                collect(child, entries);
            }
        }
    }

    /** Adds a value under its name. An amount may be an object with number and currency. */
    private static void add(String name, JsonNode value, Map<String, String> names) {
        if (value.isObject()) {
            value.properties().forEach(field -> {
                if (field.getValue().isValueNode()) {
                    boolean currency = DatedAmount.isCurrency(field.getKey());
                    names.putIfAbsent(
                            currency ? field.getKey() : name, field.getValue().asText());
                }
            });
        } else if (value.isValueNode() && !value.isNull()) {
            names.put(name, value.isNumber() ? value.decimalValue().toPlainString() : value.asText());
        }
    }

    private static List<Map<String, String>> delimited(String text) {
        List<Map<String, String>> best = List.of();
        for (char delimiter : CsvGrid.DELIMITERS.toCharArray()) {
            List<Map<String, String>> entries = new ArrayList<>();
            List<CsvGrid.Line> lines = CsvGrid.lines(text, delimiter, MAX_LINES);
            for (CsvGrid.Line line : lines.subList(Math.min(1, lines.size()), lines.size())) {
                List<String> header = lines.get(0).cells();
                Map<String, String> names = new LinkedHashMap<>();
                for (int i = 0; i < Math.min(header.size(), line.cells().size()); i++) {
                    names.put(header.get(i), line.cells().get(i));
                }
                DatedAmount.ofEntry(names).ifPresent(entries::add);
            }
            best = entries.size() > best.size() ? entries : best;
        }
        return best;
    }

    /**
     * Reads a journal. The first posting of each entry to an account of assets or liabilities is that of the account,
     * otherwise the first one.
     */
    private static List<Map<String, String>> journal(String text) {
        List<Map<String, String>> entries = new ArrayList<>();
        Map<String, String> entry = Map.of();
        List<Matcher> postings = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher start = ENTRY.matcher(line);
            Matcher posting = POSTING.matcher(line);
            if (start.matches()) {
                addEntry(entry, postings, entries);
                entry = new LinkedHashMap<>();
                entry.put("date", start.group(1));
                String payee = start.group("payee");
                entry.put("label", payee == null ? start.group("text") : payee + " " + start.group("text"));
            } else if (posting.matches()) {
                postings.add(posting);
            } else if (line.isBlank() || !Character.isWhitespace(line.charAt(0))) {
                addEntry(entry, postings, entries);
                entry = Map.of();
            }
        }
        addEntry(entry, postings, entries);
        return entries;
    }

    /** Adds an entry with the posting of the account, if it has one, and clears the postings. */
    private static void addEntry(Map<String, String> entry, List<Matcher> postings, List<Map<String, String>> entries) {
        Optional<Matcher> own = postings.stream()
                .filter(posting -> OWN_ACCOUNT.matcher(posting.group("account")).matches())
                .findFirst()
                .or(() -> postings.stream().findFirst());
        if (!entry.isEmpty() && own.isPresent()) {
            entry.put("amount", own.get().group("amount").replace(",", ""));
            entry.put("currency", own.get().group("currency"));
            DatedAmount.ofEntry(entry).ifPresent(entries::add);
        }
        postings.clear();
    }
}
