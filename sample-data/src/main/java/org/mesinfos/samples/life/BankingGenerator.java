package org.mesinfos.samples.life;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mesinfos.samples.life.Policy.Frequency;
import org.mesinfos.samples.person.Customer;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.PersonGenerator;
import org.mesinfos.samples.person.ResourceLines;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.person.SeededRandom;

/** Generator of the bank transactions of a person. */
final class BankingGenerator {

    private static final List<Merchant> MERCHANTS = ResourceLines.table(
            BankingGenerator.class,
            "merchants.txt",
            cells -> new Merchant(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2])));
    private static final List<String> EMPLOYERS = ResourceLines.of(BankingGenerator.class, "employers.txt");

    private final long seed;
    private final PersonGenerator people;

    BankingGenerator(long seed, PersonGenerator people) {
        this.seed = seed;
        this.people = people;
    }

    /** Generates everyday operations on the first account of the person and savings on the others. */
    List<AccountHistory> of(Person person, Timeline timeline, List<Ticket> tickets, List<Policy> policies) {
        List<AccountHistory> histories = new ArrayList<>();
        for (String iban : ownAccounts(person)) {
            SeededRandom chance = SeededRandom.of(seed, iban, person.index());
            histories.add(
                    histories.isEmpty()
                            ? daily(iban, person, timeline, tickets, policies, chance)
                            : quiet(iban, person.identity().fullName(), person, timeline, chance));
        }
        people.jointAccount(person)
                .ifPresent(iban -> histories.add(quiet(
                        iban,
                        "M. et Mme " + person.identity().familyName(),
                        person,
                        timeline,
                        SeededRandom.of(seed, iban, person.index()))));
        people.unclaimedAccount(person)
                .ifPresent(iban -> histories.add(quiet(
                        iban,
                        person.identity().fullName(),
                        person,
                        timeline,
                        SeededRandom.of(seed, iban, person.index()))));
        return histories;
    }

    private static List<String> ownAccounts(Person person) {
        List<String> accounts = new ArrayList<>();
        for (SampleOrganisation bank : List.of(SampleOrganisation.BANQUE_ATLANTIDE, SampleOrganisation.CREDIT_BOREAL)) {
            Optional<Customer> customer = person.customerOf(bank);
            customer.flatMap(one -> one.holdings().mainAccount()).ifPresent(accounts::add);
        }
        return accounts;
    }

    private AccountHistory daily(
            String iban,
            Person person,
            Timeline timeline,
            List<Ticket> tickets,
            List<Policy> policies,
            SeededRandom chance) {
        AccountHistoryBuilder draft = new AccountHistoryBuilder();
        String employer = EMPLOYERS.get(person.index() % EMPLOYERS.size());
        for (int month = -1; month < timeline.months(); month++) {
            YearMonth now = timeline.month(month);
            income(draft, now, employer, person, chance);
            home(draft, now, person);
            subscriptions(draft, now, person, policies);
            purchases(draft, now, person, chance);
        }
        for (Ticket ticket : tickets) {
            if (ticket.payment() == Ticket.Payment.CARD) {
                String shop = ticket.shopName().toUpperCase(Locale.FRENCH);
                draft.card(
                        ticket.time().toLocalDate(),
                        chance.between(1, 2),
                        ticket.totalCents(),
                        shop,
                        TransactionCause.receipt(ticket.number()));
            }
        }
        return new AccountHistory(
                iban, person.identity().fullName(), chance.between(20_000, 450_000), draft.numbered());
    }

    private static void income(
            AccountHistoryBuilder draft, YearMonth month, String employer, Person person, SeededRandom chance) {
        int salary = person.situation().monthlyIncomeCents() + chance.between(0, 9_999);
        boolean retired = person.situation().occupation().startsWith("Retrait");
        draft.transferIn(
                month.atDay(28),
                salary,
                retired ? "PENSION" : "SALAIRE",
                retired ? "CAISSE DE RETRAITE" : employer,
                TransactionCause.monthly("income"));
    }

    private static void home(AccountHistoryBuilder draft, YearMonth month, Person person) {
        draft.transferOut(
                month.atDay(5),
                person.home().rentCents(),
                "LOYER",
                "AGENCE DES QUAIS",
                TransactionCause.monthly("rent"));
        draft.fee(month.atDay(15), 290, "COTISATION CARTE " + month.getYear(), TransactionCause.monthly("card fee"));
    }

    private static void subscriptions(
            AccountHistoryBuilder draft, YearMonth month, Person person, List<Policy> policies) {
        person.customerOf(SampleOrganisation.TELECOM_AZUR)
                .ifPresent(one -> draft.directDebit(month.atDay(10), 1_999, "TELECOM AZUR", one.reference()));
        draft.directDebit(
                month.atDay(12),
                2_500L + person.home().surface() * 60L,
                "ÉLECTRICITÉ DU LITTORAL",
                "EL" + person.home().usagePoint());
        for (Policy policy : policies) {
            if (policy.frequency() == Frequency.MONTHLY && policy.ended().isEmpty()) {
                draft.directDebit(month.atDay(8), policy.premiumCents(), "ASSUR LOIRE", policy.number());
            }
        }
    }

    private static void purchases(AccountHistoryBuilder draft, YearMonth month, Person person, SeededRandom chance) {
        int count = chance.between(4, 8);
        for (int purchase = 0; purchase < count; purchase++) {
            Merchant merchant = chance.pick(MERCHANTS);
            int cents = chance.between(merchant.lowestCents(), merchant.highestCents());
            draft.card(
                    month.atDay(chance.between(1, month.lengthOfMonth())),
                    1,
                    cents,
                    merchant.name(),
                    TransactionCause.ONCE);
        }
        coffees(draft, month, chance);
        draft.cash(
                month.atDay(chance.between(2, 26)),
                chance.between(1, 8) * 1_000L,
                person.home().commune().name().toUpperCase(Locale.FRENCH));
        if (chance.percent(30)) {
            draft.transferIn(
                    month.atDay(chance.between(3, 25)),
                    chance.between(500, 6_000),
                    "REMBOURSEMENT",
                    "SANTÉ MUTUALISTE",
                    TransactionCause.ONCE);
        }
    }

    /** Adds two purchases of one day and price: two rows that are equal in every column but report two events. */
    private static void coffees(AccountHistoryBuilder draft, YearMonth month, SeededRandom chance) {
        int day = chance.between(1, month.lengthOfMonth());
        draft.card(month.atDay(day), 1, 210, "CAFÉ DE LA GARE", TransactionCause.ONCE);
        draft.card(month.atDay(day), 1, 210, "CAFÉ DE LA GARE", TransactionCause.ONCE);
    }

    private static AccountHistory quiet(
            String iban, String holder, Person person, Timeline timeline, SeededRandom chance) {
        AccountHistoryBuilder draft = new AccountHistoryBuilder();
        for (int month = -1; month < timeline.months(); month++) {
            YearMonth now = timeline.month(month);
            draft.transferIn(
                    now.atDay(6),
                    chance.between(5, 90) * 1_000L,
                    "ÉPARGNE",
                    person.identity().familyName().toUpperCase(Locale.FRENCH),
                    TransactionCause.monthly("savings"));
            Merchant merchant = chance.pick(MERCHANTS);
            draft.card(
                    now.atDay(chance.between(1, now.lengthOfMonth())),
                    1,
                    chance.between(merchant.lowestCents(), merchant.highestCents()),
                    merchant.name(),
                    TransactionCause.ONCE);
        }
        return new AccountHistory(iban, holder, chance.between(50_000, 2_500_000), draft.numbered());
    }

    private record Merchant(String name, int lowestCents, int highestCents) {}
}
