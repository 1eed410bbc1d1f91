package org.mesinfos.pipelines.run.report;

/**
 * Delivery that was not taken.
 *
 * @param organisation id of the organisation that delivered it
 * @param name name in the inbox
 * @param reason explanation for the operator
 */
public record WaitingReport(String organisation, String name, String reason) {

    private static final String HIDDEN_NAME = "a delivery whose name contains a reference of an erased person";
    private static final String HIDDEN_REASON =
            "the reason contains a reference of an erased person: look for the delivery in the inbox";

    public WaitingReport {
        organisation = VisibleText.of(organisation);
        name = VisibleText.of(name);
    }

    WaitingReport without(ErasedReferences references) {
        return new WaitingReport(
                organisation, references.hide(name, HIDDEN_NAME), references.hide(reason, HIDDEN_REASON));
    }
}
