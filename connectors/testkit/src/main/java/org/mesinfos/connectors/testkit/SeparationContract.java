package org.mesinfos.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.CanonicalJson;

/**
 * Contract: in a file about several people, no record of one person contains a value of another. Each file is a sample beside a copy
 * of it about other people, whose words and numbers have a mark, in both orders.
 */
public abstract class SeparationContract extends ConnectorContract {

    /** Returns the ways to join files of the connectors that read files about several people, by connector id. */
    protected abstract Map<String, List<Joining>> joinings();

    @TestFactory
    public Stream<DynamicTest> keepsThePeopleOfAFileApart() {
        return underTest().connectors().stream()
                .flatMap(connector -> joinings().getOrDefault(connector.id(), List.of()).stream()
                        .map(joining ->
                                dynamicTest(connector.id() + " " + joining, () -> isApart(connector, joining))));
    }

    private void isApart(Connector connector, Joining joining) {
        List<SampleFile> joined = SampleFile.of(underTest(), connector).stream()
                .filter(sample -> isTried(sample, joining))
                .toList();
        assertThat(joined)
                .withFailMessage("no sample of " + connector.id() + " can be joined with a copy about others")
                .isNotEmpty();
    }

    /** Tries both orders. Returns whether the joined files have all rows of both. */
    private static boolean isTried(SampleFile sample, Joining joining) {
        String one = sample.text();
        String other = MarkedCopy.of(sample);
        ParseResult alone = read(sample, one);
        Set<Optional<Subject>> subjects = subjects(alone);
        Set<Optional<Subject>> others = subjects(read(sample, other));
        boolean differ = !subjects.contains(Optional.empty()) && others.stream().noneMatch(subjects::contains);
        if (!differ || alone.records().stream().anyMatch(MarkedCopy::isMarked)) {
            return false;
        }
        for (String text : List.of(joining.join(one, other), joining.join(other, one))) {
            ParseResult both = read(sample, text);
            if (both.rows().size() != 2 * alone.rows().size()) {
                return false;
            }
            assertApart(sample, both, subjects);
        }
        return true;
    }

    private static void assertApart(SampleFile sample, ParseResult both, Set<Optional<Subject>> subjects) {
        assertThat(both.rows().stream()
                        .filter(row -> subjects.contains(row.subject()))
                        .map(row -> CanonicalJson.line(row.record()) + " " + row.key() + " " + row.links())
                        .filter(MarkedCopy::isMarked)
                        .toList())
                .as("records of " + sample + " with values of others")
                .isEmpty();
    }

    private static Set<Optional<Subject>> subjects(ParseResult result) {
        return result.rows().stream().map(ParsedRow::subject).collect(Collectors.toSet());
    }

    private static ParseResult read(SampleFile sample, String text) {
        return ParseResult.of(sample.connector(), sample.with(text.getBytes(sample.charset())));
    }
}
