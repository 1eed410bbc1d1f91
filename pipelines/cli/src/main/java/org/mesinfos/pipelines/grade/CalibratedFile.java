package org.mesinfos.pipelines.grade;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A labelled file that a generic reader read.
 *
 * @param bank issuer of the file
 * @param evidence proof or other evidence of each required fact, such as <i>amount: …</i>, and whether it was right
 */
record CalibratedFile(String bank, Map<String, Boolean> evidence) {

    private static final Set<String> WRONG_AMOUNT = Set.of("amount", WrongValues.SIGN, WrongValues.UNEXPECTED);
    private static final Set<String> WRONG_DATE = Set.of("date", "booking_date");

    /** Returns the files whose records were compared and that a generic reader read. */
    static List<CalibratedFile> of(List<GradedFile> files) {
        return files.stream()
                .filter(file -> file.expectation() == GradedFile.ExpectationKind.RECORDS
                        || file.expectation() == GradedFile.ExpectationKind.TRANSACTIONS)
                .filter(file -> !file.proofs().isEmpty() && file.score().found() > 0)
                .map(CalibratedFile::of)
                .toList();
    }

    private static CalibratedFile of(GradedFile file) {
        Set<String> wrong = file.score().wrong().byField().keySet();
        return new CalibratedFile(
                file.bank(),
                file.proofs().entrySet().stream()
                        .collect(Collectors.toMap(
                                proof -> proof.getKey() + ": " + proof.getValue(),
                                proof -> (proof.getKey().equals("amount") ? WRONG_AMOUNT : WRONG_DATE)
                                        .stream().noneMatch(wrong::contains))));
    }

    boolean isRight() {
        return evidence.values().stream().allMatch(right -> right);
    }
}
