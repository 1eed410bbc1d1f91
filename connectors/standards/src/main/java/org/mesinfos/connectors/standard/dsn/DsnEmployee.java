package org.mesinfos.connectors.standard.dsn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Subject;

/**
 * Blocks of one employee: identity, contracts and the rest, then the blocks of each payment. Not thread-safe.
 */
final class DsnEmployee {

    /** Maximum number of blocks of one employee. */
    static final int MAX_BLOCKS = 20_000;

    private static final String CONTRACT = "S21.G00.40";
    private static final String PAYMENT = "S21.G00.50";

    private final DsnBlock identity;
    private final List<DsnBlock> personal = new ArrayList<>();
    private final List<List<DsnBlock>> payments = new ArrayList<>();
    private int blocks;

    DsnEmployee(DsnBlock identity) {
        this.identity = identity;
    }

    DsnBlock identity() {
        return identity;
    }

    void add(DsnBlock block) {
        blocks++;
        if (isTooLarge()) {
            return;
        }
        if (block.name().equals(PAYMENT)) {
            payments.add(new ArrayList<>());
        }
        boolean isOfPayment = !payments.isEmpty() && !block.name().equals(CONTRACT);
        (isOfPayment ? payments.get(payments.size() - 1) : personal).add(block);
    }

    boolean isTooLarge() {
        return blocks > MAX_BLOCKS;
    }

    /** Returns the blocks about the person that belong to no payment. */
    List<DsnBlock> personal() {
        return personal;
    }

    /** Returns the blocks of each payment; the first of each is {@code S21.G00.50}. */
    List<List<DsnBlock>> payments() {
        return payments;
    }

    /** Returns the first contract. */
    Optional<DsnBlock> firstContract() {
        return contracts().findFirst();
    }

    /** Returns the contract with a number, or else the only one. */
    Optional<DsnBlock> contract(Optional<String> number) {
        Optional<DsnBlock> numbered = contracts()
                .filter(block -> number.isPresent() && block.peek("009").equals(number))
                .findFirst();
        return numbered.isPresent() || contracts().count() > 1 ? numbered : firstContract();
    }

    private Stream<DsnBlock> contracts() {
        return personal.stream().filter(block -> block.name().equals(CONTRACT));
    }

    /**
     * Returns the payroll number after that of the company, or else the social security number, or else the provisional
     * number. Two companies may use one payroll number for different people.
     */
    Optional<Subject> subject(DsnEmployer employer) {
        return employer.siren()
                .flatMap(company -> identity.peek("019").map(number -> company + "/" + number))
                .or(() -> identity.peek("001"))
                .or(() -> identity.peek("020"))
                .map(Subject::customer);
    }
}
