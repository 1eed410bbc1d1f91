/** Deterministic rules, which link records without a model when these are certainly of one person. */
package org.mesinfos.linkage.rules;
