package org.mesinfos.samples.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What someone is to one organisation.
 *
 * @param reference of the customer, as the organisation writes it
 * @param since first day of the relationship
 * @param emailOptIn whether the organisation may send news by e-mail
 */
public record Customer(
        Organisation organisation,
        String reference,
        LocalDate since,
        String segment,
        EmailOptIn emailOptIn,
        Holdings holdings) {

    /** A consent. */
    public enum EmailOptIn {
        GIVEN,
        REFUSED
    }

    /** Everything that the organisation's customer file says is the customer's. */
    public record Holdings(
            List<String> accounts,
            List<String> lines,
            List<String> usagePoints,
            List<String> contracts,
            List<String> cards) {

        public static final Holdings NONE = new Holdings(List.of(), List.of(), List.of(), List.of(), List.of());

        static Holdings accounts(List<String> accounts) {
            return new Holdings(accounts, List.of(), List.of(), List.of(), List.of());
        }

        static Holdings line(String line) {
            return new Holdings(List.of(), List.of(line), List.of(), List.of(), List.of());
        }

        static Holdings usagePoint(String usagePoint) {
            return new Holdings(List.of(), List.of(), List.of(usagePoint), List.of(), List.of());
        }

        static Holdings contracts(List<String> contracts) {
            return new Holdings(List.of(), List.of(), List.of(), contracts, List.of());
        }

        static Holdings card(String card) {
            return new Holdings(List.of(), List.of(), List.of(), List.of(), List.of(card));
        }

        /** The one account that daily life goes through. */
        public Optional<String> mainAccount() {
            return accounts.stream().findFirst();
        }
    }
}
