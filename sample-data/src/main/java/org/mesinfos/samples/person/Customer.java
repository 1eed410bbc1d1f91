package org.mesinfos.samples.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Person as known to one organisation.
 *
 * @param reference customer reference in the organisation's format
 * @param since first day of the relationship
 * @param emailOptIn consent to news by e-mail
 */
public record Customer(
        SampleOrganisation organisation,
        String reference,
        LocalDate since,
        String segment,
        EmailOptIn emailOptIn,
        Holdings holdings) {

    /** Consent to news by e-mail. */
    public enum EmailOptIn {
        GIVEN,
        REFUSED
    }

    /** Accounts, lines and other objects that the organisation's customer file assigns to the customer. */
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

        /** Returns the account for everyday operations. */
        public Optional<String> mainAccount() {
            return accounts.stream().findFirst();
        }
    }
}
