package ru.nastavnik.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.web.servlet.mvc.method.annotation.ExtendedServletRequestDataBinder;

/**
 * Binds a form that is a record. Spring makes the record in spite of an unreadable entry, but leaves it out of the
 * errors, so that the next thing said about the form, such as a missing name beside an unreadable date, would break the
 * page. Here the errors know the record.
 */
class FormBinder extends ExtendedServletRequestDataBinder {

    private @Nullable AbstractPropertyBindingResult whole;

    FormBinder(@Nullable Object target, String objectName) {
        super(target, objectName);
    }

    @Override
    protected AbstractPropertyBindingResult getInternalBindingResult() {
        AbstractPropertyBindingResult first = super.getInternalBindingResult();
        if (first.getTarget() != null || getTarget() == null) {
            return first;
        }
        if (whole == null) {
            whole = createBeanPropertyBindingResult();
            whole.addAllErrors(first);
        }
        return whole;
    }
}
