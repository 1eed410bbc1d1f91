package org.mesinfos.connectors.standard.camt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.BankTransaction;

/** Mapping of the label and the remittance information of a transaction. */
final class CamtTexts {

    private CamtTexts() {}

    /** Sets the label from the additional information of the bank, or else from the remittance information. */
    static void set(BankTransaction transaction, CamtTransaction booking) {
        Optional<String> entryInformation = booking.takeFromEntry("AddtlNtryInf");
        Optional<String> detailInformation = booking.takeFromDetails("AddtlTxInf");
        Optional<String> remittance = remittance(booking);
        remittance.ifPresent(transaction::setRemittanceInformation);
        booking.at("RmtInf", "Strd", "CdtrRefInf", "Ref")
                .or(() -> booking.at("RmtInf", "Strd", "CdtrRefInf", "CdtrRef"))
                .flatMap(reference -> CamtValues.take(Optional.of(reference)))
                .ifPresent(transaction::setStructuredReference);
        entryInformation.or(() -> detailInformation).or(() -> remittance).ifPresent(transaction::setLabel);
        if (entryInformation.isPresent() && !entryInformation.equals(detailInformation)) {
            detailInformation.ifPresent(transaction::setLabelDetail);
        }
    }

    private static Optional<String> remittance(CamtTransaction booking) {
        List<String> parts = new ArrayList<>();
        booking.inDetails("RmtInf")
                .ifPresent(information ->
                        information.forEachChild("Ustrd", part -> take(part).ifPresent(parts::add)));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", parts));
    }

    private static Optional<String> take(TreeElement part) {
        return CamtValues.take(Optional.of(part));
    }
}
