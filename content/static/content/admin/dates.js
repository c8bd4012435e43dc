// Two places where Wagtail's calendar does not know German dates.
(() => {
  const plugin = jQuery.fn.datetimepicker;
  const reader = new DateFormatter();

  // It writes the present moment over a date it cannot read. Leave what was typed: the form says what is wrong with it.
  plugin.defaults.validateOnBlur = false;

  // It marks the chosen day by reading the field as an American date: 11.05. would be a day in November.
  jQuery.fn.datetimepicker = Object.assign(function (options, ...others) {
    if (!options?.onGenerate) return plugin.call(this, options, ...others);
    const markChosen = function (shown, input) {
      const chosen = reader.parseDate(input.val(), options.format);
      if (chosen && chosen.toDateString() === shown.toDateString()) return;
      this.find(".xdsoft_datepicker .xdsoft_current:not(.xdsoft_today)").removeClass("xdsoft_current");
    };
    return plugin.call(this, { ...options, onGenerate: markChosen }, ...others);
  }, plugin);
})();
