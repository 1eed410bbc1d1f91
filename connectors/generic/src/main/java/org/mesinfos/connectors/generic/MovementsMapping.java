package org.mesinfos.connectors.generic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.mapping.YamlText;

/** Writer for the mapping of an inferred table of transactions. */
final class MovementsMapping {

    private static final List<Role> KEY = List.of(Role.LABEL, Role.COUNTERPARTY_NAME, Role.BANK_REFERENCE);

    private final Movements movements;
    private final Layout layout;
    private final Assignment roles;
    private final Selectors selectors;
    private final CurrencySource currency;
    private final Yaml yaml = new Yaml();

    private MovementsMapping(Movements hypothesis) {
        this.movements = hypothesis;
        this.layout = hypothesis.layout();
        this.roles = layout.roles();
        this.selectors = new Selectors(layout.table(), roles.columns());
        this.currency = new CurrencySource(hypothesis, selectors);
    }

    /**
     * Returns the mapping as YAML.
     *
     * @param id connector id of the mapping
     */
    static String of(Movements hypothesis, String id) {
        return new MovementsMapping(hypothesis).write(id);
    }

    private String write(String id) {
        yaml.line("# Proposed from a sample with a confidence of "
                + movements.judgement().confidence() + " %. Check each field and the expected records of the sample.");
        yaml.line("connector: " + id);
        yaml.line("version: 1");
        yaml.line("title: " + YamlText.quoted("Account transactions, " + id.substring(0, id.indexOf('/'))));
        yaml.line("format: " + (layout.table().objects().isPresent() ? "json" : "csv"));
        yaml.line("deliveries: append");
        new TableSection(layout, selectors, yaml).write();
        recognise();
        context();
        values();
        yaml.line("record: BankTransaction");
        subject();
        yaml.line("key: {natural: " + Yaml.list(key()) + "}");
        new SkipRules(layout, selectors).write(yaml);
        new FieldsSection(movements, selectors, currency, yaml).write();
        return yaml.text();
    }

    private void recognise() {
        if (layout.table().objects().isPresent()) {
            yaml.line("");
            yaml.line("recognise:");
            yaml.line("  members: "
                    + Yaml.quotedList(
                            Stream.concat(roles.find(Role.BOOKING_DATE).stream(), layout.amountColumns().stream())
                                    .map(Column::name)
                                    .toList()));
        }
        if (!layout.table().isNamed()) {
            yaml.line("");
            yaml.line("recognise:");
            yaml.line("  values:");
            yaml.line("    " + name(Role.BOOKING_DATE) + ": '.*\\d.*'");
            if (roles.has(Role.AMOUNT)) {
                yaml.line("    " + name(Role.AMOUNT) + ": '.*\\d.*'");
            }
        }
    }

    private String name(Role role) {
        return YamlText.quoted(
                selectors.givenNames().get(roles.find(role).orElseThrow().position()));
    }

    private void context() {
        Preamble preamble = movements.preamble();
        List<String> lines = new ArrayList<>();
        if (!roles.has(Role.ACCOUNT)) {
            preamble.iban().ifPresent(pattern -> lines.add("iban: {line: " + YamlText.quoted(pattern) + "}"));
            preamble.number().ifPresent(pattern -> lines.add("account: {line: " + YamlText.quoted(pattern) + "}"));
        }
        currency.context().ifPresent(pattern -> lines.add("currency: {line: " + YamlText.quoted(pattern) + "}"));
        if (!lines.isEmpty()) {
            yaml.line("");
            yaml.line("context:");
            lines.forEach(line -> yaml.line("  " + line));
        }
    }

    private void values() {
        yaml.line("");
        yaml.line("values:");
        String decimal = layout.numbers()
                .decimal()
                .map(mark -> YamlText.quoted(mark.toString()))
                .orElse("either");
        yaml.line("  decimal: " + decimal);
        if (layout.numbers().decimal().isPresent()) {
            yaml.line("  grouping: " + YamlText.quoted(layout.numbers().grouping()));
        }
        yaml.line("  language: " + layout.dates().language());
        yaml.line("");
    }

    private void subject() {
        Optional<String> account = roles.find(Role.ACCOUNT)
                .map(selectors::selector)
                .or(() -> movements.preamble().iban().map(pattern -> "{context: iban}"))
                .or(() -> movements.preamble().number().map(pattern -> "{context: account}"));
        Optional<String> customer = roles.find(Role.CUSTOMER).map(selectors::selector);
        if (customer.isEmpty() && account.isEmpty()) {
            yaml.line("subject: {kind: customer, from: {source: customer}}");
            return;
        }
        yaml.line("subject:");
        customer.ifPresent(column -> yaml.line("  - {kind: customer, from: " + column + "}"));
        account.ifPresent(where -> yaml.line("  - {kind: account, from: " + where + "}"));
        yaml.line("  - {kind: customer, from: {source: customer}}");
    }

    private List<String> key() {
        List<String> key = new ArrayList<>(List.of("booking_date"));
        if (roles.has(Role.VALUE_DATE)) {
            key.add("value_date");
        }
        key.add("amount");
        if (roles.has(Role.CURRENCY)) {
            key.add("currency");
        }
        KEY.stream().filter(roles::has).map(Role::field).forEach(key::add);
        return key;
    }
}
