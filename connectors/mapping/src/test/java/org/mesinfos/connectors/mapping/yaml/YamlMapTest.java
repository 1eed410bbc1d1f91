package org.mesinfos.connectors.mapping.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.mapping.schema.WholeNumbers;

/** Values of a YAML mapping by key. Those of another kind are absent, and reported with their place. */
class YamlMapTest {

    private final Problems problems = new Problems("a.yaml");

    private YamlMap read(String yaml) {
        return YamlText.read(yaml, problems).orElseThrow();
    }

    private void assertProblems(String... messages) {
        assertThat(problems.messages()).containsExactly(messages);
        assertThat(problems.isEmpty()).isEqualTo(messages.length == 0);
    }

    @Test
    void textIsThatOfItsKey() {
        YamlMap map = read("a: x\nb: 7\n");

        assertThat(map.text("a")).contains("x");
        assertThat(map.text("b")).contains("7");
        assertThat(map.text("c")).isEmpty();
        assertThat(map.requiredText("a")).isEqualTo("x");
        assertThat(map.keys()).containsExactly("a", "b");
        assertThat(map.has("a")).isTrue();
        assertThat(map.has("c")).isFalse();
        assertProblems();
    }

    @Test
    void missingTextIsReportedIfItIsRequired() {
        YamlMap map = read("\n  a: x\n");

        assertThat(map.requiredText("b")).isEmpty();
        assertProblems("a.yaml:2:3: \"b\" is missing");
    }

    @Test
    void valueOfAnotherKindIsAbsentAndReported() {
        YamlMap map = read("a: [x]\nb: {c: d}\ne: f\n");

        assertThat(map.text("a")).isEmpty();
        assertThat(map.text("b")).isEmpty();
        assertThat(map.map("e")).isEmpty();
        assertThat(map.map("a", "path")).isEmpty();
        assertProblems(
                "a.yaml:1:4: \"a\" is a list, expected a single text",
                "a.yaml:1:4: \"a\" is a list, expected a text, which means {path: text}, or keys with values",
                "a.yaml:2:4: \"b\" is a mapping, expected a single text",
                "a.yaml:3:4: \"e\" is a text, expected keys with values, such as {key: value}");
    }

    @Test
    void emptyValueIsCalledEmpty() {
        YamlMap map = read("a:\nb: ~\nc: ''\nd: ' '\n");

        assertThat(map.map("a")).isEmpty();
        assertThat(map.map("b")).isEmpty();
        assertThat(map.map("c", "path")).isEmpty();
        assertThat(map.requiredText("d")).isEmpty();
        assertThat(map.wholeNumber("a", WholeNumbers.FROM_1)).isEmpty();
        assertProblems(
                "a.yaml:1:3: \"a\" is empty, expected keys with values, such as {key: value}",
                "a.yaml:1:3: \"a\" is empty, expected a whole number from 1",
                "a.yaml:2:4: \"b\" is empty, expected keys with values, such as {key: value}",
                "a.yaml:3:4: \"c\" is empty, expected a text, which means {path: text}, or keys with values",
                "a.yaml:4:4: \"d\" is empty, expected a text");
    }

    @Test
    void hiddenTextsAreNotInMessages() {
        Problems hidden = new Problems("a.yaml", Problems.Texts.HIDDEN);
        YamlMap map = YamlText.read("Jean Dupont: 1\nJean Dupont: 2\nmod: 1\na: Jean\n", hidden)
                .orElseThrow();
        map.choice("a", TimeUnit.DAYS);
        map.wholeNumber("a", WholeNumbers.FROM_1);
        map.rejectUnknownKeys();
        assertThat(YamlText.read("a: *Jean", hidden)).isEmpty();
        assertThat(YamlText.read("a: 'Jean", hidden)).isEmpty();

        assertThat(hidden.messages())
                .hasSize(7)
                .allSatisfy(message -> assertThat(message).doesNotContain("Jean"));
        assertThat(hidden.messages())
                .contains(
                        "a.yaml:2:1: a key is already defined on line 1",
                        "a.yaml:3:1: unknown key \"mod\", expected one of a");
    }

    @Test
    void listOfTextsMayBeASingleText() {
        YamlMap map = read("a: [x, y]\nb: z\nc: [x, [y]]\n");

        assertThat(map.texts("a")).containsExactly("x", "y");
        assertThat(map.texts("b")).containsExactly("z");
        assertThat(map.texts("d")).isEmpty();
        assertThat(map.texts("c")).containsExactly("x");
        assertThat(map.isList("a")).isTrue();
        assertThat(map.isList("b")).isFalse();
        assertThat(map.isList("d")).isFalse();
        assertProblems("a.yaml:3:8: an item of \"c\" is a list, expected a single text");
    }

    @Test
    void numberAndFlagHaveTheirNotation() {
        YamlMap map = read("a: 12\nb: +012\nc: 1.5\nd: True\ne: \"false\"\nf: yes\n");

        assertThat(map.wholeNumber("a", WholeNumbers.FROM_0)).isEqualTo(OptionalInt.of(12));
        assertThat(map.wholeNumber("b", WholeNumbers.FROM_0)).isEqualTo(OptionalInt.of(12));
        assertThat(map.wholeNumber("x", WholeNumbers.FROM_0)).isEmpty();
        assertThat(map.wholeNumber("c", WholeNumbers.FROM_0)).isEmpty();
        assertThat(map.flag("d")).isTrue();
        assertThat(map.flag("e")).isFalse();
        assertThat(map.flag("x")).isFalse();
        assertThat(map.flag("f")).isFalse();
        assertProblems(
                "a.yaml:3:4: \"c\" is \"1.5\", expected a whole number from 0",
                "a.yaml:6:4: \"f\" is \"yes\", expected true or false");
    }

    @Test
    void choiceIsOneOfSomeNames() {
        YamlMap map = read("a: seconds\nb: second\nc: sec\n");

        assertThat(map.choice("a", TimeUnit.DAYS)).isEqualTo(TimeUnit.SECONDS);
        assertThat(map.choice("x", TimeUnit.DAYS)).isEqualTo(TimeUnit.DAYS);
        assertThat(map.choice("c", TimeUnit.DAYS, Map.of("sec", TimeUnit.SECONDS)))
                .isEqualTo(TimeUnit.SECONDS);
        assertThat(map.choice("b", TimeUnit.DAYS)).isEqualTo(TimeUnit.DAYS);
        assertProblems("a.yaml:2:4: \"b\" is \"second\", expected nanoseconds, microseconds, milliseconds, seconds, "
                + "minutes, hours, days, nearest is \"seconds\"");
    }

    @Test
    void patternMatchesLettersOfAllLanguages() {
        YamlMap map = read("a: '(?i)\\w+'\nb: [x, '(']\n");

        assertThat(map.pattern("a").orElseThrow().matcher("été").matches()).isTrue();
        assertThat(map.pattern("x")).isEmpty();
        assertThat(map.patterns("b")).extracting(Pattern::pattern).containsExactly("x");
        assertProblems("a.yaml:2:4: \"b\" is not a valid regular expression: Unclosed group");
    }

    @Test
    void mappingMayBeAbbreviatedByAText() {
        YamlMap map = read("a: {path: x}\nb: y\nc: [z, {path: w}]\n");

        assertThat(map.map("a").orElseThrow().text("path")).contains("x");
        assertThat(map.map("a", "path").orElseThrow().text("path")).contains("x");
        assertThat(map.map("b", "path").orElseThrow().text("path")).contains("y");
        assertThat(map.map("b", "path").orElseThrow().location("path")).hasToString("2:4");
        assertThat(map.maps("c", "path"))
                .extracting(item -> item.text("path").orElseThrow())
                .containsExactly("z", "w");
        assertThat(map.maps("c")).hasSize(1);
        assertThat(map.maps("x")).isEmpty();
        assertThat(map.map("x")).isEmpty();
        assertProblems("a.yaml:3:5: an item of \"c\" is a text, expected keys with values, such as {key: value}");
    }

    @Test
    void pairsAreInTheOrderOfTheFile() {
        YamlMap map = read("a: {z: 1, b: 2, c: [3]}\n");

        assertThat(map.pairs("a")).containsExactly(Map.entry("z", "1"), Map.entry("b", "2"));
        assertThat(map.pairs("x")).isEmpty();
        assertProblems("a.yaml:1:20: \"c\" is a list, expected a single text");
    }

    @Test
    void entriesWithAPrefixAreAMappingOfTheirOwn() {
        YamlMap map = read("b: 1\na.x: 2\na.y: 3\n");
        YamlMap nested = map.withoutPrefix("a.");

        assertThat(nested.keys()).containsExactly("x", "y");
        assertThat(nested.text("y")).contains("3");
        assertThat(nested.location()).hasToString("2:1");
        assertThat(nested.location("y")).hasToString("3:1");
        assertThat(map.withoutPrefix("c.").keys()).isEmpty();
        assertThat(map.withoutPrefix("c.").location()).hasToString("1:1");
    }

    @Test
    void keyThatNobodyAskedForIsUnknown() {
        YamlMap map = read("title: x\ntitel: y\nother: z\n");
        map.text("title");
        map.has("version");
        map.rejectUnknownKeys();

        assertProblems(
                "a.yaml:2:1: unknown key \"titel\", expected one of title, version, nearest is \"title\"",
                "a.yaml:3:1: unknown key \"other\", expected one of title, version");
    }

    @Test
    void problemIsAtTheValueOfAKeyOrAtTheMapping() {
        YamlMap map = read("\n  a: 1\n");
        map.problem("a", "too small");
        map.problem("b", "too large");

        assertThat(map.location("a")).hasToString("2:3");
        assertThat(map.location("b")).isEqualTo(map.location());
        assertThat(map.problems()).isSameAs(problems);
        assertProblems("a.yaml:2:3: too large", "a.yaml:2:6: too small");
    }

    @Test
    void rootIsAMapping() {
        assertThat(YamlText.read("", problems)).isEmpty();
        assertThat(YamlText.read("# nothing yet\n", problems)).isEmpty();
        assertThat(YamlText.read("~\n", problems)).isEmpty();
        assertProblems();
        assertThat(YamlText.read("- a\n", problems)).isEmpty();
        assertThat(YamlText.read("a: [\n", problems)).isEmpty();
        assertThat(problems.messages())
                .hasSize(2)
                .first()
                .isEqualTo("a.yaml:1:1: the file is a list, expected keys with values, such as \"key: value\"");
        assertThat(problems.messages().get(1)).startsWith("a.yaml:2:1: not YAML: ");
    }

    @Test
    void quotedTextIsReadAgain() {
        String text = "a \"b\" \\ \n\r\t\u0001\u007f\u0085é€";

        assertThat(YamlText.quoted(text)).isEqualTo("\"a \\\"b\\\" \\\\ \\n\\r\\t\\u0001\\u007f\\u0085é€\"");
        assertThat(read("a: " + YamlText.quoted(text)).text("a")).contains(text);
    }

    @Test
    void locationsAreInTheOrderOfTheFile() {
        assertThat(List.of(new YamlLocation(2, 1), new YamlLocation(1, 9), new YamlLocation(1, 2), YamlLocation.START))
                .satisfies(places -> assertThat(places.stream().sorted().map(Object::toString))
                        .containsExactly("1:1", "1:2", "1:9", "2:1"));
    }

    @Test
    void nearestNameDiffersInFewLetters() {
        List<String> known = List.of("label", "amount", "booking_date");

        assertThat(NameSuggestion.hint("lable", known)).isEqualTo(", nearest is \"label\"");
        assertThat(NameSuggestion.hint("nothing", known)).isEmpty();
        assertThat(NameSuggestion.of("AMOUNT", known)).as("case").contains("amount");
        assertThat(NameSuggestion.of("bokingdate", known))
                .as("two of ten letters")
                .contains("booking_date");
        assertThat(NameSuggestion.of("bookdate", known))
                .as("four of eight letters")
                .isEmpty();
        assertThat(NameSuggestion.of("la", List.of("late", "lane")))
                .as("the first by name")
                .contains("lane");
        assertThat(NameSuggestion.of("late", List.of("lane", "later"))).contains("lane");
        assertThat(NameSuggestion.of("x", List.of("abc"))).isEqualTo(Optional.empty());
    }
}
