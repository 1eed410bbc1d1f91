/**
 * Consents of people: which organisation's records of which type may be kept, and which reader applications may see them.
 */
@NullMarked
package org.mesinfos.pipelines.identity.consent;

import org.jspecify.annotations.NullMarked;
