package org.mesinfos.connectors.standard.camt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.BankTransaction;

/** Label and remittance information of a movement. */
final class Texts {

    private Texts() {}

    /** The label is what the bank says of the movement itself, or else what its initiator wrote. */
    static void set(BankTransaction transaction, Booking booking) {
        Optional<String> ofEntry = booking.takeOfEntry("AddtlNtryInf");
        Optional<String> ofDetail = booking.takeOfDetail("AddtlTxInf");
        Optional<String> remittance = remittance(booking);
        remittance.ifPresent(transaction::setRemittanceInformation);
        booking.at("RmtInf", "Strd", "CdtrRefInf", "Ref")
                .flatMap(reference -> Values.take(Optional.of(reference)))
                .ifPresent(transaction::setStructuredReference);
        ofEntry.or(() -> ofDetail).or(() -> remittance).ifPresent(transaction::setLabel);
        if (ofEntry.isPresent() && !ofEntry.equals(ofDetail)) {
            ofDetail.ifPresent(transaction::setLabelDetail);
        }
    }

    private static Optional<String> remittance(Booking booking) {
        List<String> parts = new ArrayList<>();
        booking.ofDetail("RmtInf")
                .ifPresent(information ->
                        information.eachChild("Ustrd", part -> take(part).ifPresent(parts::add)));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", parts));
    }

    private static Optional<String> take(TreeElement part) {
        return Values.take(Optional.of(part));
    }
}
