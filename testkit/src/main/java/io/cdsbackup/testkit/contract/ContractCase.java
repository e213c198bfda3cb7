package io.cdsbackup.testkit.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The number of the case that a test is a part of; a waiver names it. Several tests may be one case. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ContractCase {

    /**
     * The number.
     *
     * @return 1 to 65
     */
    int value();
}
