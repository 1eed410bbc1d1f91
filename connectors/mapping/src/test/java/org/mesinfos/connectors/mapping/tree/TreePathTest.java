package org.mesinfos.connectors.mapping.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlMap;
import org.mesinfos.connectors.mapping.yaml.YamlText;

/** Values that paths select from a customer in a list, in a document of a bank. */
class TreePathTest {

    private final TreeElement bank = TreeElement.root("bank", 1);
    private final Problems problems = new Problems("a.yaml");
    private TreeElement customer;

    @BeforeEach
    void build() {
        bank.addAttribute("id", "B1");
        bank.addChild("date", 2).setText("2024-01-31");
        TreeElement list = bank.addChild("list", 3);
        list.addAttribute("n", "7");
        customer = list.detachedChild("customer", 4);
        customer.addAttribute("ref", "C1");
        customer.setText("own");
        phone("home", " ");
        phone("work", "0102");
        phone("mobile", "0600");
        TreeElement address = customer.addChild("address", 9);
        address.addChild("kind", 9).setText("postal");
        address.addChild("city", 10).setText("Paris");
        address.addChild("a/b", 11).setText("slash");
    }

    private void phone(String kind, String number) {
        TreeElement phone = customer.addChild("phone", 5);
        phone.addAttribute("kind", kind);
        phone.setText(number);
    }

    private Optional<TreePath> path(String text) {
        YamlMap map = YamlText.read("path: x\n", problems).orElseThrow();
        return TreePathParser.of(map, "path", text, RootName.PRESENT);
    }

    private Optional<String> first(String text) {
        return Optional.ofNullable(path(text).orElseThrow().first(customer)).map(TreeValue::value);
    }

    private List<String> all(String text) {
        List<String> values = new ArrayList<>();
        path(text).orElseThrow().forEachValue(customer, value -> values.add(value.value()));
        return values;
    }

    @ParameterizedTest
    @CsvSource({
        "., own",
        "@ref, C1",
        "phone, 0102",
        "phone[2], 0102",
        "phone[3], 0600",
        "phone[3]/@kind, mobile",
        "phone/@kind, home",
        "\"phone[@kind='mobile']\", 0600",
        "address/city, Paris",
        "\"address[kind='postal']/city\", Paris",
        "address[city]/kind, postal",
        "phone[!@kind='home']/@kind, work",
        "address/city/name?, Paris",
        "address/city?, Paris",
        "phone[@kind]/@kind, home",
        "address/a~1b, slash",
        "../@n, 7",
        "../../@id, B1",
        "../../date, 2024-01-31",
        "/bank/@id, B1",
        "/bank/date, 2024-01-31",
        "/bank/list/@n, 7",
        "/bank/list/customer/@ref, C1",
        "name(), customer",
        "../name(), list",
        "address/name(), address",
        "/bank/name(), bank"
    })
    void pathSelectsTheFirstValueThatIsNotBlank(String path, String value) {
        assertThat(first(path.replace("\"", ""))).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone[1]",
                "phone[4]",
                "phone[@kind='fax']",
                "phone[@fax]",
                "phone[!@kind]",
                "address/name?",
                "address[city/name]/city",
                "@other",
                "address",
                "address[kind='home']/city",
                "city",
                "../../..",
                "../../../@id",
                "/shop/@id",
                "/bank/list/other/@ref",
                "/bank/list[2]/@n"
            })
    void otherPathsSelectNothing(String path) {
        assertThat(first(path)).isEmpty();
        assertThat(all(path)).isEmpty();
    }

    @Test
    void allValuesAreInTheOrderOfTheFile() {
        assertThat(all("phone")).containsExactly("0102", "0600");
        assertThat(all("phone/@kind")).containsExactly("home", "work", "mobile");
        assertThat(all("phone[2]/@kind")).containsExactly("work");
        assertThat(all("phone/@other")).isEmpty();
        assertThat(all("@ref")).containsExactly("C1");
    }

    @Test
    void elementsAreSelectedWithoutTheirValues() {
        List<TreeElement> elements = new ArrayList<>();
        path("phone").orElseThrow().forEachElement(customer, elements::add);

        assertThat(elements).extracting(TreeElement::position).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @CsvSource({
        "., customer",
        "@ref, @ref",
        "phone, phone",
        "phone[1], phone",
        "phone[3]/@kind, phone[3]/@kind",
        "\"phone[@kind='work']\", phone",
        "../@n, /bank/list/@n",
        "../../@id, /bank/@id",
        "../../../@id, /@id",
        "name(), name()",
        "../name(), /bank/list/name()",
        "/bank/date, /bank/date"
    })
    void valueIsReportedUnderTheNameOfItsPath(String path, String name) {
        assertThat(path(path.replace("\"", "")).orElseThrow().name(List.of("bank", "list", "customer")))
                .isEqualTo(name);
    }

    @Test
    void elementWithoutNamesIsReportedAsAPoint() {
        assertThat(path(".").orElseThrow().name(List.of())).isEqualTo(".");
    }

    @Test
    void rootOfFormatsWithoutNamesHasNone() {
        YamlMap map = YamlText.read("path: x\n", problems).orElseThrow();
        TreePath path =
                TreePathParser.of(map, "path", "/meta/id", RootName.ABSENT).orElseThrow();
        TreeElement root = TreeElement.root("", 1);
        root.addChild("meta", 1).addChild("id", 1).setText("M1");

        assertThat(Optional.ofNullable(path.first(root)).map(TreeValue::value)).contains("M1");
        assertThat(path.name(List.of())).isEqualTo("/meta/id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a//b",
                "a/",
                "@",
                "a/../b",
                "a/.",
                "./a",
                "@x/a",
                "a[b",
                "a[]",
                "a[=x]",
                "a[!]/b",
                "a?b",
                "a[b=c]",
                "name()/a",
                ""
            })
    void malformedPathIsReported(String path) {
        assertThat(path(path)).isEmpty();
        assertThat(problems.messages())
                .containsExactly("a.yaml:1:7: \"" + path
                        + "\" is not a path, expected names separated by \"/\", with \"..\" in front, [2], "
                        + "[@code='X'] or [@code] after a name, or @name or name() at the end");
    }

    @Test
    void textOfAFilterMayContainSlashes() {
        TreeElement phone = customer.addChild("fax", 12);
        phone.addAttribute("kind", "a/b");
        phone.setText("0999");

        assertThat(first("fax[@kind='a/b']")).contains("0999");
        assertThat(first("fax[@kind=\"a/b\"]")).contains("0999");
    }

    @Test
    void filterByADeeperElementExaminesEachOfThem() {
        TreeElement order = customer.addChild("order", 12);
        order.addChild("line", 12).addChild("code", 12).setText("X");
        order.addChild("line", 13).addChild("code", 13).setText(" Y ");
        order.addChild("total", 14).setText("9");

        assertThat(first("order[line/code='Y']/total")).contains("9");
        assertThat(first("order[line/code='Z']/total")).isEmpty();
        assertThat(first("order[line='Y']/total")).isEmpty();
    }
}
