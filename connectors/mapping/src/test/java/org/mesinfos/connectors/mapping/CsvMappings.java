package org.mesinfos.connectors.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.intake.BytesContent;

/** CSV mappings of the connector test/any, for tests that state only what they are about. */
final class CsvMappings {

    private static final String START = "connector: test/any\nversion: 1\ntitle: Test\nformat: csv\n";

    private CsvMappings() {}

    /** Returns the rows of a file of the organisation "test". */
    static CollectedMappingRows read(String mapping, String file) throws IOException {
        return CollectedMappingRows.of(load(mapping), BytesContent.utf8("x.csv", file));
    }

    /** Returns the rows of a file that the organisation delivered for one customer. */
    static CollectedMappingRows readOfCustomer(String customer, String mapping, String file) throws IOException {
        SourceContext context = new SourceContext(
                "test",
                "d".repeat(64),
                "f".repeat(64),
                "calls.csv",
                "text/csv",
                "UTF-8",
                ZoneId.of("Europe/Paris"),
                "FR",
                Optional.of(customer));
        return CollectedMappingRows.of(load(mapping), BytesContent.of(context, file.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the rows of a file of an organisation whose settings declare a currency. */
    static CollectedMappingRows readWithCurrency(String currency, String mapping, String file) throws IOException {
        BytesContent plain = BytesContent.utf8("account.csv", file);
        return CollectedMappingRows.of(
                load(mapping),
                BytesContent.of(plain.context().withCurrency(currency), file.getBytes(StandardCharsets.UTF_8)));
    }

    static MappingConnector load(String mapping) {
        return MappingLoader.load("test/any", "any.yaml", START + mapping);
    }

    /** Returns the problems of a mapping without the name of its file; lines count from the given text. */
    static List<String> problems(String mapping) {
        try {
            load(mapping);
            return List.of();
        } catch (MappingException invalid) {
            return invalid.problems().stream().map(CsvMappings::located).toList();
        }
    }

    private static String located(String problem) {
        String[] parts = problem.split(":", 3);
        long before = START.lines().count();
        return (Long.parseLong(parts[1]) - before) + ":" + parts[2];
    }
}
