// Wagtail's calendar writes the present moment over a date it cannot read. Leave what was typed: the form says what is
// wrong with it.
jQuery.fn.datetimepicker.defaults.validateOnBlur = false;
