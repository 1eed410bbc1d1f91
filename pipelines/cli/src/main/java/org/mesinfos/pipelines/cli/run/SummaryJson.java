package org.mesinfos.pipelines.cli.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.Optional;
import org.mesinfos.pipelines.run.comparison.StoreDifference;
import org.mesinfos.pipelines.run.report.RunSummary;

/** The summary of a run as JSON, as {@code run --json} prints it. Stateless. */
final class SummaryJson {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    private SummaryJson() {}

    static ObjectNode of(RunSummary summary) {
        return JSON.valueToTree(summary);
    }

    static ObjectNode of(RunSummary summary, Optional<StoreDifference> difference) {
        ObjectNode json = of(summary);
        difference.ifPresent(value -> json.set("difference", JSON.valueToTree(value)));
        return json;
    }
}
