package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.io.Serializable;
import org.apache.beam.sdk.transforms.DoFn;

/** Access to the result of linking persons, from side inputs. */
interface LinkingSideInputs extends Serializable {

    /** Returns the model and the clerical decisions. */
    LinkingPlan linking();

    /** Returns the persons that were compared and their evidence. */
    default <A, B> LinkingInput input(EvidenceSideInputs reader, DoFn<A, B>.ProcessContext context) throws IOException {
        return reader.linkingInput(linking(), context);
    }

    /** Returns the linked persons, and releases the data that the comparison used. To be called once. */
    <A, B> LinkingOutcome outcome(LinkingInput people, EvidenceSideInputs reader, DoFn<A, B>.ProcessContext context)
            throws IOException;
}
