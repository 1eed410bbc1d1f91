/** Deterministic rules, which link records without a model when these are certainly of one person. */
@NullMarked
package org.mesinfos.linkage.rules;

import org.jspecify.annotations.NullMarked;
