package org.mesinfos.pipelines.run.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Report of the last run, from which the report of the next one takes what the rest of the store does not have. Immutable.
 */
public final class LastReport {

    /** Absence of a report. */
    static final LastReport NONE = new LastReport(MissingNode.getInstance());

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode json;

    private LastReport(JsonNode json) {
        this.json = json;
    }

    /**
     * Parses a report.
     *
     * @param report report as JSON; a damaged one counts as none, because its content is no reason to fail a run
     */
    public static LastReport parse(Optional<byte[]> report) {
        try {
            return report.isEmpty() ? NONE : new LastReport(JSON.readTree(report.get()));
        } catch (IOException damaged) {
            return NONE;
        }
    }

    /** Returns the runs before the next one, the latest last: those that the report lists, and its own. */
    public List<EarlierRun> runs() {
        if (!json.isObject()) {
            return List.of();
        }
        List<EarlierRun> runs = new ArrayList<>();
        json.path("earlier").forEach(run -> runs.add(run(run.path("started"), run)));
        runs.add(run(json.path("started"), json.path("summary")));
        return List.copyOf(runs.subList(Math.max(0, runs.size() - EarlierRun.LISTED), runs.size()));
    }

    private static EarlierRun run(JsonNode started, JsonNode counts) {
        return new EarlierRun(
                started.asText(),
                counts.path("rows_read").asLong(),
                counts.path("rejected").asLong(),
                counts.path("persons").asLong(),
                counts.path("seconds").asDouble());
    }

    /** Returns the names of deliveries in the inbox by id: those of the deliveries of the report, and those of held rows. */
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (JsonNode rows : json.path("held_rows")) {
            if (rows.path("name").isTextual()) {
                names.put(rows.path("delivery").asText(), rows.path("name").asText());
            }
        }
        for (JsonNode delivery : json.path("deliveries")) {
            List<String> all = texts(delivery.path("names"));
            if (!all.isEmpty()) {
                names.put(delivery.path("id").asText(), String.join(", ", all));
            }
        }
        return names;
    }

    /** Returns the months that the rows of organisations cover, as the report states them. */
    List<CoveredMonths> months() {
        List<CoveredMonths> months = new ArrayList<>();
        for (JsonNode entry : json.path("months")) {
            months.add(new CoveredMonths(
                    entry.path("organisation").asText(),
                    entry.path("record_type").asText(),
                    entry.path("first").asText(),
                    entry.path("last").asText(),
                    texts(entry.path("missing"))));
        }
        return months;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
